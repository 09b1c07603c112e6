"""The demo's large consultation says what it should: a real draft, and remarks of every kind to places that exist."""

from __future__ import annotations

from collections import Counter

from wspolnie.config.demo_large import PROGRAMME, WAITING
from wspolnie.tools.documents.structure import numbers, read_structure
from wspolnie.tools.documents.structure.references import references


def test_the_draft_has_forty_paragraphs_and_each_is_spoken_of() -> None:
    blocks = read_structure(PROGRAMME.text).blocks
    names = [name for name, number in zip(references(blocks), numbers(blocks), strict=True) if number]
    assert len(names) >= 40
    spoken_of = {said.place for said in PROGRAMME.remarks} - {""}
    assert spoken_of <= set(names)
    assert len(spoken_of) >= 38


def test_remarks_are_many_and_varied() -> None:
    said = PROGRAMME.remarks
    assert 280 <= len(said) <= 320
    assert {one.channel for one in said} == {"web", "email", "paper", "meeting"}
    assert sum(bool(one.proposed) for one in said) >= 40
    assert sum(bool(one.organisation) for one in said) >= 80
    assert sum(not one.released for one in said) == WAITING
    same = Counter((one.place, one.reason) for one in said)
    assert len(same) >= 200, "most people write in their own words"
    assert max(same.values()) == 30, "and some sign what others wrote"
