"""Every fact can be read back for ever: whole from its own line, in a sentence, a change with what was before."""

from __future__ import annotations

import dataclasses
import re
from datetime import UTC
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.architecture.fact_changes import CHANGES
from tests.architecture.fact_examples import EXAMPLES
from wspolnie.desks.consultations import states as consultation_states
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines import limits
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.journal.leaves import leaf_bytes, leaf_hash
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Fact
from wspolnie.foundation.text.plain import HostileText, clean_text
from wspolnie.parties.organisations import states as organisation_states
from wspolnie.services.flags import states as flag_states
from wspolnie.services.imports import states as import_states
from wspolnie.spaces import kinds
from wspolnie.spaces import states as space_states
from wspolnie.tools.documents import states as document_states

OURS = {word: fact for word, fact in Fact.registry.items() if fact.__module__.startswith("wspolnie.")}
TYPES = {"str", "int", "bool", "datetime", "UUID", "datetime | None", "UUID | None", "str | None", "int | None"}
ids = [f"{fact.word()}-{number}" for number, fact in enumerate(EXAMPLES)]


def said(fact: Fact, language: str) -> str:
    with translation.override(language):
        return fact.sentence()


def test_every_fact_has_an_example() -> None:
    assert {type(fact) for fact in EXAMPLES} == set(OURS.values())
    assert len(OURS) >= 14


@pytest.mark.parametrize("fact", EXAMPLES, ids=ids)
def test_a_fact_says_a_polish_sentence(fact: Fact) -> None:
    polish, english = said(fact, "pl"), said(fact, "en")
    assert polish != english
    assert polish.endswith(".")
    assert not re.search(r"%\(|\{|None|<", polish + english)
    assert polish[0].isupper() or polish[0] == "„"


WORDS = {
    value
    for states in (
        kinds,
        consultation_states,
        space_states,
        document_states,
        organisation_states,
        flag_states,
        import_states,
        limits,
    )
    for enum_ in vars(states).values()
    if isinstance(enum_, type) and issubclass(enum_, StrEnum)
    for value in enum_
}


@pytest.mark.parametrize("fact", EXAMPLES, ids=ids)
def test_no_word_of_the_code_stands_in_a_polish_sentence(fact: Fact) -> None:
    assert set(re.findall(r"\w+", said(fact, "pl"))) & WORDS == set()
    assert not re.search(r"\d{4}-\d\d-\d\d", said(fact, "pl")), "a day is written as people write it"


@pytest.mark.parametrize("fact", EXAMPLES, ids=ids)
def test_a_fact_is_whole_again_from_its_line(bound: City, fact: Fact) -> None:
    line = record_here(fact)
    assert fact_of(Line.objects.get(pk=line.pk)) == fact


def record_here(fact: Fact) -> Line:
    return record(fact, subject=uuid4(), space=uuid4(), actor=uuid4(), capacity="office")


@pytest.mark.parametrize("fact", EXAMPLES, ids=ids)
def test_an_erased_fact_still_speaks(fact: Fact) -> None:
    """Without its personal values a line has a sentence, and none of them in it."""
    plain, personal = fact.split()
    bare = type(fact).rebuild(plain, {})
    assert said(bare, "pl").endswith(".")
    assert not any(value and value in said(bare, "pl") for value in personal.values())


@pytest.mark.parametrize("kind", OURS.values(), ids=OURS)
def test_fields_are_plain_or_personal_words(kind: type[Fact]) -> None:
    for field in dataclasses.fields(kind):
        base = str(field.type)
        assert base in TYPES or re.fullmatch(r"tuple\[(str|int|UUID|datetime), \.\.\.\]", base), (field.name, base)
        assert set(field.metadata) <= {"personal"}
        if field.metadata:
            assert base == "str", "personal values are texts"
    assert kind.__doc__
    assert not kind.__doc__.startswith(f"{kind.__name__}("), "a fact says in its docstring what happened"


@pytest.mark.parametrize("kind", OURS.values(), ids=OURS)
def test_a_change_says_what_was_before(kind: type[Fact]) -> None:
    names = {field.name for field in dataclasses.fields(kind)}
    before = {name for name in names if name == "old" or name.startswith("old_")}
    assert before == {old for old, _ in CHANGES.get(kind, ())}
    assert {new for _, new in CHANGES.get(kind, ())} <= names


@pytest.mark.parametrize(
    "kind", [kind for kind in OURS.values() if re.search(r"Changed|Released|Answered|Moved|Renamed", kind.__name__)]
)
def test_a_fact_called_a_change_is_listed_as_one(kind: type[Fact]) -> None:
    assert kind in CHANGES


def texts() -> st.SearchStrategy[str]:
    """Texts as the product stores them: what the cleaner lets through."""
    return st.text(max_size=60).map(_clean).filter(lambda text: text is not None).map(str)


def _clean(text: str) -> str | None:
    try:
        return clean_text(text)
    except HostileText:
        return None


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "str": texts(),
    "int": st.integers(0, 2**31),
    "bool": st.booleans(),
    "datetime": st.datetimes(timezones=st.just(UTC)).filter(lambda at: 1990 < at.year < 2100),
    "UUID": st.uuids(version=4),
    "tuple[str, ...]": st.lists(texts(), max_size=4).map(tuple),
    "tuple[int, ...]": st.lists(st.integers(0, 2**31), max_size=4).map(tuple),
}


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    """Any fact with any values of its fields' types."""
    kind = draw(st.sampled_from(sorted(OURS.values(), key=lambda fact: fact.word())))
    values = {
        field.name: draw(
            st.none()
            if "None" in str(field.type) and draw(st.booleans())
            else VALUES[str(field.type).removesuffix(" | None")]
        )
        for field in dataclasses.fields(kind)
    }
    return kind(**values)


@given(fact=facts())
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_values_come_back_and_the_leaf_can_be_made_again(bound: City, fact: Fact) -> None:
    line = Line.objects.get(pk=record_here(fact).pk)
    assert fact_of(line) == fact
    assert leaf_again(line) == bytes(line.leaf_hash)


def leaf_again(line: Line) -> bytes:
    """The leaf's hash from what the line itself keeps: plain values and commitments."""
    leaf = leaf_bytes(
        line_id=line.pk,
        city_id=line.city_id,
        at=line.at,
        fact=line.fact,
        capacity=line.capacity,
        space_id=line.space_id,
        subject_id=line.subject_id,
        plain=line.data["plain"],
        commitments=line.data["private"],
    )
    return leaf_hash(leaf)


@pytest.mark.parametrize("fact", EXAMPLES, ids=ids)
def test_nothing_personal_stands_in_the_line_itself(bound: City, fact: Fact) -> None:
    _, personal = fact.split()
    line = record_here(fact)
    kept = {private.field: private.value for private in Private.objects.filter(line=line)}
    assert kept == {**personal, "actor": str(line.actor_id)}
    for value in filter(None, personal.values()):
        assert value not in str(line.data)
        assert value.encode() not in bytes(line.leaf_hash)


def test_two_facts_of_one_name_are_refused() -> None:
    with pytest.raises(TypeError, match="two facts are called"):
        type("RemarkReleased", (Fact,), {"__module__": "elsewhere.consultations.facts", "__qualname__": "Other"})


def test_what_a_fact_cannot_hold_is_an_error() -> None:
    @dataclasses.dataclass(frozen=True, kw_only=True)
    class Odd(Fact):
        """A fact of this test only."""

        share: float
        by: UUID | None = None

    Fact.registry.pop(Odd.word())
    with pytest.raises(TypeError, match="a fact cannot hold float"):
        Odd(share=0.5).split()
    with pytest.raises(NotImplementedError, match="Odd has no sentence"):
        Odd(share=0.5).sentence()
