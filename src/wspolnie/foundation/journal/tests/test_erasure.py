"""Private values can be taken out of the journal; what everybody can check stays whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import forget_private, record
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import PERSONAL, Fact


@dataclass(frozen=True, kw_only=True)
class Spoken(Fact):
    """Somebody said something; a fact of this test only."""

    place: str
    words: str = field(metadata=PERSONAL)


Fact.registry.pop(Spoken.word())


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(Fact.registry, Spoken.word(), Spoken)


def spoken(words: str, *, subject: UUID, actor: UUID) -> Line:
    return record(Spoken(place="sala", words=words), subject=subject, actor=actor)


def kept() -> set[tuple[str, str]]:
    return {(private.field, private.value) for private in Private.objects.filter(line__fact=Spoken.word())}


def test_of_an_actor_only_that_they_acted_is_forgotten(bound: City) -> None:
    who, other, about = uuid4(), uuid4(), uuid4()
    spoken("jedno", subject=about, actor=who)
    spoken("drugie", subject=about, actor=other)
    assert forget_private(actor=who) == 1
    assert kept() == {("words", "jedno"), ("words", "drugie"), ("actor", str(other))}


def test_of_subjects_what_was_said_is_forgotten_and_by_whom_is_not(bound: City) -> None:
    who, about, elsewhere = uuid4(), uuid4(), uuid4()
    line = spoken("jedno", subject=about, actor=who)
    spoken("drugie", subject=elsewhere, actor=who)
    assert forget_private(subjects=[about]) == 1
    assert kept() == {("actor", str(who)), ("words", "drugie")}
    assert fact_of(line) == Spoken(place="sala", words="")


def test_nothing_named_nothing_forgotten(bound: City) -> None:
    spoken("jedno", subject=uuid4(), actor=uuid4())
    assert forget_private() == 0
    assert len(kept()) == 2


def test_the_line_and_its_leaf_stay_as_they_were(bound: City) -> None:
    about = uuid4()
    line = Line.objects.get(pk=spoken("jedno", subject=about, actor=about).pk)
    forget_private(actor=about, subjects=[about])
    again = Line.objects.get(pk=line.pk)
    assert (again.data, bytes(again.leaf_hash)) == (line.data, bytes(line.leaf_hash))
    assert kept() == set()


def test_another_city_s_values_are_out_of_reach(bound: City, other_city: City) -> None:
    about = uuid4()
    with in_city(other_city.pk):
        spoken("tam", subject=about, actor=about)
    assert forget_private(actor=about, subjects=[about]) == 0
    with in_city(other_city.pk):
        assert len(kept()) == 2
