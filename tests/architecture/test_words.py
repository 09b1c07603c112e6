"""The words of the product: everything said is said in Polish too, and the house's nouns stand in the dictionary."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps

from tests.architecture.place import ROOT, SOURCE
from wspolnie.foundation.modules import registry
from wspolnie.foundation.text.catalog import clashes, extract, missing

DICTIONARY = ROOT / "docs" / "slownik.md"
SAID = re.compile(r"""(?<![\w.])_\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")
BLOCK = re.compile(r"\{%-?\s*trans\b[^%]*-?%\}(.*?)\{%", re.DOTALL)
ROW = re.compile(r"^\| (?P<polish>[^|]+) \| `?(?P<english>[^|`]+)`? \| (?P<source>[^|]+) \|$", re.MULTILINE)


def test_everything_is_translated() -> None:
    assert missing("pl") == []


def test_no_two_rooms_translate_a_message_differently() -> None:
    assert clashes("pl") == []


def templates() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("templates/**/*") if path.suffix in {".html", ".txt", ".svg"})


@pytest.mark.parametrize("path", templates(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_what_a_template_says_is_extracted(path: Path) -> None:
    """The extractor reads the same words that a plain search finds in the template."""
    known = {key[0] for messages in extracted().values() for key in messages}
    text = path.read_text(encoding="utf-8")
    found = {(one or two).replace("\\'", "'").replace('\\"', '"') for one, two in SAID.findall(text)}
    found |= {" ".join(re.sub(r"\{\{-?\s*(\w+)\s*-?\}\}", r"%(\1)s", said).split()) for said in BLOCK.findall(text)}
    assert found - known == set()


_extracted: dict[str, object] = {}


def extracted() -> dict[str, dict[tuple[str, str | None], object]]:
    """Read once: the whole package is parsed."""
    if not _extracted:
        _extracted.update(extract())
    return _extracted  # type: ignore[return-value]


def test_the_search_for_words_is_not_blind() -> None:
    assert sum(len(SAID.findall(path.read_text(encoding="utf-8"))) for path in templates()) > 100


def dictionary() -> dict[str, tuple[str, str]]:
    """English identifier -> (Polish term, where it is from)."""
    rows = [row for row in ROW.finditer(DICTIONARY.read_text(encoding="utf-8")) if row["english"] != "W kodzie"]
    return {row["english"].strip(): (row["polish"].strip(), row["source"].strip()) for row in rows}


def models() -> list[str]:
    return sorted({model.__name__ for model in apps.get_models() if model.__module__.startswith("wspolnie.")})


@pytest.mark.parametrize("name", models())
def test_every_table_s_noun_stands_in_the_dictionary(name: str) -> None:
    assert name in dictionary()


@pytest.mark.parametrize("word", [act.word for act in registry.acts()])
def test_every_act_stands_in_the_dictionary(word: str) -> None:
    assert word in dictionary()


def test_the_dictionary_holds_nothing_that_is_gone() -> None:
    """A word with a dot is an act that exists; a capitalised one is a class of the code or one of the house's nouns."""
    acts = {act.word for act in registry.acts()}
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    gone = [
        word
        for word in dictionary()
        if (word not in acts if "." in word else not re.search(rf"\b{re.escape(word)}\b", code))
    ]
    assert gone == []


def test_every_row_is_whole() -> None:
    rows = dictionary()
    assert len(rows) >= 60
    assert all(polish and source not in {"", "-"} for polish, source in rows.values())
