"""Words of a glossary in a text: in any form, the longest first, never the letters of another word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wspolnie.foundation.text.terms import occurrences

NAMES = ("Rada", "Rada działalności pożytku publicznego", "Uwaga", "KRS", "Mały grant", "Sąd")


def said(text: str, names: tuple[str, ...] = NAMES) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], names[one.term]) for one in occurrences(text, names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wyślij uwagę do piątku.", [("uwagę", "Uwaga")]),
        ("Radzie działalności pożytku publicznego", [("Radzie działalności pożytku publicznego", NAMES[1])]),
        ("Rada i druga rada", [("Rada", "Rada")]),
        ("o małych grantach", [("małych grantach", "Mały grant")]),
        ("numer KRS, nie krs", [("KRS", "KRS")]),
        ("W sadzie rosną śliwy, sady są stare.", []),
        ("w sądzie", [("sądzie", "Sąd")]),
        ("uwagami!", [("uwagami", "Uwaga")]),
        ("", []),
        ("ra da", []),
    ],
)
def test_where_a_term_stands(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_a_city_without_a_glossary_and_a_term_without_letters() -> None:
    assert said("Wyślij uwagę.", ()) == []
    assert said("Wyślij uwagę.", ("…", "")) == []


@given(text=some.text(max_size=300))
def test_places_follow_one_another_inside_the_text(text: str) -> None:
    found = occurrences(text, NAMES)
    ends = [0]
    for one in found:
        assert ends[-1] <= one.start < one.end <= len(text)
        ends.append(one.end)
    assert len({one.term for one in found}) == len(found)
