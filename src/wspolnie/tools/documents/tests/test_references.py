"""How a lawyer points at each piece of a text."""

from __future__ import annotations

import pytest

from wspolnie.tools.documents.structure import read_structure
from wspolnie.tools.documents.structure.references import references

ACT = """\
UCHWAŁA

Rozdział 1
Postanowienia ogólne

§ 5. Program trwa rok.

§ 6. 1. Celem programu jest współpraca.

2. Miasto:

1) pyta mieszkańców;

2) odpowiada:

a) na piśmie,

b) na stronie,

3) dokumentuje:

a) uwagi,

3. Organizacje mówią, co myślą.

Rozdział 2
Pieniądze

§ 7a. 1. Budżet uchwala rada.
"""


def table(source: str) -> dict[str, str]:
    """Reference by the beginning of the text of each block."""
    blocks = read_structure(source).blocks
    found = references(blocks)
    assert len(found) == len(blocks)
    return {
        block.text.split()[0] if block.text else block.label: reference
        for block, reference in zip(blocks, found, strict=True)
    }


def test_an_act_from_section_to_letter() -> None:
    found = table(ACT)
    assert found["Program"] == "§ 5"
    assert found["Celem"] == "§ 6 ust. 1"
    assert found["Miasto:"] == "§ 6 ust. 2"
    assert found["pyta"] == "§ 6 ust. 2 pkt 1"
    assert found["odpowiada:"] == "§ 6 ust. 2 pkt 2"
    assert found["na"] == "§ 6 ust. 2 pkt 2 lit. b"
    assert found["uwagi,"] == "§ 6 ust. 2 pkt 3 lit. a"
    assert found["Organizacje"] == "§ 6 ust. 3"
    assert found["Budżet"] == "§ 7a ust. 1"


def test_no_two_pieces_of_an_act_are_called_alike() -> None:
    blocks = read_structure(ACT).blocks
    named = [reference for reference in references(blocks) if reference]
    assert len(named) == len(set(named)) == 11


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Art. 5. 1. Pierwszy.\n\n2. Drugi.", ["", "art. 5 ust. 1", "art. 5 ust. 2"]),
        ("§ 1. Tekst.\n\n– myślnik", ["§ 1", "§ 1"]),
        ("1. Punkt bez paragrafu.\n\n2. Drugi.", ["", ""]),
        ("Zwykły tekst.", [""]),
        ("§ 10\n\n1) pierwszy;\n\n2) drugi.", ["", "§ 10 pkt 1", "§ 10 pkt 2"]),
    ],
)
def test_shapes(source: str, expected: list[str]) -> None:
    assert references(read_structure(source).blocks) == expected


def test_a_new_chapter_ends_the_section() -> None:
    found = table("§ 1. Tekst.\n\nRozdział 2\n\nKilka słów bez paragrafu.\n")
    assert found["Kilka"] == ""
