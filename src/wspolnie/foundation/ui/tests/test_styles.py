"""Templates and stylesheet fit: every class exists, nothing is styled or scripted inline, every page has one h1."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wspolnie.foundation.ui.assets import FOLDER

PACKAGE = FOLDER.parent
TEMPLATES = sorted(path for path in PACKAGE.rglob("templates/**/*.html") if "tests" not in path.parts)
CLASS = re.compile(r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"')
CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
WORD = re.compile(r"[a-z][a-z0-9-]*")
WITHOUT_STYLE = {"goal"}
"""Names of parts that need no rule of their own."""
COMPUTED = {"x", "y"}
"""Tiles: x1 … x9, y1 … y8 are written from numbers."""


def known() -> set[str]:
    return set(re.findall(r"\.([a-z][a-z0-9-]*)", (FOLDER / "components.css").read_text(encoding="utf-8")))


def used(text: str) -> set[str]:
    """Classes that a template writes: literal ones and those quoted inside an expression."""
    found: set[str] = set()
    for value in CLASS.findall(text):
        found |= set(WORD.findall(CODE.sub(" ", value)))
        for code in CODE.findall(value):
            for quoted in re.findall(r"'([^']*)'|\"([^\"]*)\"", code):
                found |= set(WORD.findall(" ".join(quoted)))
    return found


def test_reading_classes() -> None:
    assert used("""<p class="note{{ ' is-warn' if warn else '' }} {% if x %}part{% endif %}">""") == {
        "note", "is-warn", "part",
    }  # fmt: skip


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(Path(path).relative_to(PACKAGE)))
def test_every_class_exists(path: Path) -> None:
    assert used(path.read_text(encoding="utf-8")) - known() - WITHOUT_STYLE - COMPUTED == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(Path(path).relative_to(PACKAGE)))
def test_nothing_is_inline(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<[a-z][^>]*\s(style|on[a-z]+)=", text)
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|javascript:", text)
    assert "|safe" not in text


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 20
