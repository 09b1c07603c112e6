"""docs/dev/new-module.md tells the truth: what its blocks import and show is there, and the rest is what it builds."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from typing import Final

import pytest
from jinja2 import Environment

from tests.architecture.place import ROOT, SOURCE

PAGE: Final = ROOT / "docs" / "dev" / "new-module.md"
BLOCK: Final = re.compile(r"^`(desks/benches/[^`]+)`\n\n```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PARTS: Final = re.compile(r'\{% from "(components/[\w.]+)" import ([^%]+) %\}')
NAMED: Final = re.compile(r"`((?:tests|foundation|config|src|docs)/[\w/.\-]+\.\w+)`")


def blocks(language: str) -> dict[str, str]:
    """What each file holds, by its name below the package."""
    found = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    return {name: text for name, kind, text in found if kind == language}


def imported(text: str) -> list[tuple[str, str]]:
    """(module, name) of what a file takes from others."""
    nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)]
    return [(str(node.module), alias.name) for node in nodes for alias in node.names]


@pytest.mark.parametrize("name", blocks("python"))
def test_what_a_file_imports_is_there_or_made_on_the_page(name: str) -> None:
    own = {f"wspolnie.{file.removesuffix('.py').replace('/', '.')}": text for file, text in blocks("python").items()}
    for module, word in imported(blocks("python")[name]):
        if not module.startswith("wspolnie.desks.benches"):
            assert hasattr(import_module(module), word), f"{module}.{word}"
        elif module in own:
            assert re.search(rf"^(?:class|def) {word}\b|^{word}\b", own[module], re.MULTILINE), f"{module}.{word}"
        else:
            assert f"{module}.{word}" in own, f"{module}.{word}"


@pytest.mark.parametrize("name", blocks("jinja"))
def test_a_template_is_one_and_its_parts_are_there(name: str) -> None:
    text = blocks("jinja")[name]
    Environment(autoescape=True).parse(text)
    parts = PARTS.findall(text)
    assert parts
    for file, words in parts:
        made = (SOURCE / "templates" / file).read_text(encoding="utf-8")
        for word in words.split(","):
            assert re.search(rf"macro {word.split(' as ')[0].strip()}\(", made), (file, word)


def test_the_places_that_it_names_are_there() -> None:
    named = NAMED.findall(PAGE.read_text(encoding="utf-8"))
    made = {"src/wspolnie/locale/pl/benches.po"}
    assert len(named) >= 6
    gone = [name for name in named if not any((top / name).exists() for top in (ROOT, SOURCE))]
    assert set(gone) - made == set()


def test_the_reader_of_blocks_sees_them() -> None:
    assert len(blocks("python")) == 9
    assert len(blocks("jinja")) == 2
