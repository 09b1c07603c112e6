"""No-break spaces: where they belong, and that nothing but a space is ever touched."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wspolnie.foundation.text.spacing import NBSP, nbsp, nbsp_markup, plain

PIECES = st.sampled_from(
    [
        "w",
        "i",
        "Z",
        "§",
        "10",
        "art.",
        "5",
        "ust.",
        "2",
        "września",
        "zł",
        "1",
        "240",
        "000",
        "(w",
        "„i",
        "a",
        "Nr",
        ",",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=4))).map(" ".join))


@pytest.mark.parametrize(
    "expected",
    [
        "dom w~mieście i~na wsi",
        "A~jednak z~nami",
        "§~10 ust.~2 pkt~3 lit.~a",
        "do 11~września 2026~r.",
        "1~240~000~zł, czyli 1~240,50~zł",
        "(w~tym art.~5a)",
        "„i~tak”",
        "Nr~12 i~nr~13",
        "ul.~Zapolskiej 4",
        "15~min",
    ],
)
def test_ties(expected: str) -> None:
    assert nbsp(plain(expected.replace("~", " "))) == expected.replace("~", NBSP)


@pytest.mark.parametrize(
    "text", ["rok 2026 100 osób", "Nowa 12 Kowalska", "to jest zdanie", "art. piąty", "12  zł", "w", ""]
)
def test_leaves_alone(text: str) -> None:
    assert nbsp(text) == text


@given(TEXTS)
@example("w " * 50)
@example("1 240 000 000")
def test_only_spaces_change(text: str) -> None:
    tied = nbsp(text)
    assert len(tied) == len(text)
    assert all(new == old or (old, new) == (" ", NBSP) for old, new in zip(text, tied, strict=True))
    assert nbsp(tied) == tied


@given(TEXTS, TEXTS)
def test_markup_keeps_its_tags(before: str, inside: str) -> None:
    clean = before.replace("<", "").replace(">", ""), inside.replace("<", "").replace(">", "").replace('"', "")
    html = f'{clean[0]}<a href="i w" title="{clean[1]}">z domu</a>'
    tied = nbsp_markup(html)
    assert plain(tied) == plain(html)
    assert f'<a href="i w" title="{clean[1]}">' in tied
    assert tied.endswith(f">z{NBSP}domu</a>")
