"""Lines: inside the act's transaction, whole again for readers, for ever."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from uuid import uuid4

import psycopg
import pytest
from psycopg import errors

from tests.clones import Clone, past_the_guard
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.journal.leaves import leaf_bytes, leaf_hash
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.journal.reading import fact_of, history, remembered
from wspolnie.foundation.journal.tests.lines import tell, write
from wspolnie.parties.offices.facts import OfficeFounded
from wspolnie.parties.people.facts import PersonRegistered
from wspolnie.spaces.facts import SpaceOpened

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


def test_outside_a_transaction_a_fact_is_refused(clone_db: Clone) -> None:
    with pytest.raises(RuntimeError, match="inside the transaction of its act"):
        clone_db.run(tell)


def test_an_act_that_fails_leaves_no_line(clone_db: Clone) -> None:
    before = clone_db.as_owner("SELECT count(*) FROM journal_line")

    def fail() -> None:
        with in_city(clone_db.city()):
            tell()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        clone_db.run(fail)
    assert clone_db.as_owner("SELECT count(*) FROM journal_line") == before


def test_a_line_says_what_when_who_where(bound: City) -> None:
    subject, space, actor = uuid4(), uuid4(), uuid4()
    with taken_at(NOON):
        line = record(PersonRegistered(name="Jan"), subject=subject, space=space, actor=actor, capacity="office")
    kept = Line.objects.get(pk=line.pk)
    assert (kept.at, kept.fact, kept.capacity) == (NOON, "people.PersonRegistered", "office")
    assert (kept.subject_id, kept.space_id, kept.actor_id, kept.city_id) == (subject, space, actor, bound.id)
    assert kept.xid > 0
    assert kept.cluster != 0


def test_personal_values_stand_apart_and_the_line_holds_their_commitments(bound: City) -> None:
    line = record(PersonRegistered(name="Jan Kowalski"), subject=uuid4(), actor=uuid4())
    kept = Line.objects.get(pk=line.pk)
    private = {row.field: row for row in Private.objects.filter(line=line)}
    assert set(private) == set(kept.data["private"]) == {"name", "actor"}
    for field, row in private.items():
        assert len(bytes(row.salt)) == 16
        assert kept.data["private"][field] == hashlib.sha256(bytes(row.salt) + row.value.encode()).hexdigest()
    assert "Kowalski" not in str(kept.data)


def test_the_leaf_can_be_made_again_from_the_line(bound: City) -> None:
    line = record(PersonRegistered(name="Jan"), subject=uuid4(), actor=uuid4())
    kept = Line.objects.get(pk=line.pk)
    again = leaf_bytes(
        line_id=kept.pk,
        city_id=kept.city_id,
        at=kept.at,
        fact=kept.fact,
        capacity=kept.capacity,
        space_id=kept.space_id,
        subject_id=kept.subject_id,
        plain=kept.data["plain"],
        commitments=kept.data["private"],
    )
    assert leaf_hash(again) == bytes(kept.leaf_hash)


def test_a_fact_reads_back_and_after_erasure_without_its_person(bound: City) -> None:
    line = record(PersonRegistered(name="Jan"), subject=uuid4())
    assert fact_of(Line.objects.get(pk=line.pk)) == PersonRegistered(name="Jan")
    past_the_guard("DELETE FROM journal_private WHERE line_id = %s", line.pk)
    fact = fact_of(Line.objects.get(pk=line.pk))
    assert fact == PersonRegistered(name="")
    assert "dane usunięto" in fact.sentence()


def test_the_history_of_a_space_is_newest_first_and_knows_what_is_inner(bound: City) -> None:
    space = uuid4()
    for name in ("pierwsze", "drugie"):
        record(SpaceOpened(name=name, kind="process"), subject=uuid4(), space=space)
    record(SpaceOpened(name="gdzie indziej", kind="process"), subject=uuid4(), space=uuid4())
    assert list(history(space)) == []
    whole = remembered(history(space, public_only=False))
    names = [seen.fact.name for seen in whole if isinstance(seen.fact, SpaceOpened)]
    assert names == ["drugie", "pierwsze"]


def test_another_city_sees_nothing(city: City, other_city: City) -> None:
    space = uuid4()
    with in_city(city.id):
        line = record(OfficeFounded(name="x", address="x"), subject=uuid4(), space=space)
    with in_city(other_city.id):
        assert not Line.objects.filter(pk=line.pk).exists()
        assert list(history(space, public_only=False)) == []


@pytest.mark.parametrize("table", ["journal_line", "journal_leaf"])
@pytest.mark.parametrize(
    "statement",
    ["UPDATE {} SET city_id = city_id", "DELETE FROM {}", "TRUNCATE {} CASCADE", "ALTER TABLE {} ADD x int"],
)
def test_the_application_can_only_add(clone_db: Clone, table: str, statement: str) -> None:
    with clone_db.connect(clone_db.city()) as connection, pytest.raises(errors.InsufficientPrivilege):
        connection.execute(statement.format(table))  # type: ignore[call-overload]


def test_the_application_cannot_write_a_line_of_another_city(clone_db: Clone) -> None:
    clone_db.run(lambda: write(clone_db.city()))
    copy = (
        "INSERT INTO journal_line (id, city_id, at, fact, capacity, data, leaf_hash) "
        "SELECT uuidv7(), %s, at, fact, capacity, data, leaf_hash FROM journal_line LIMIT 1"
    )
    connection: psycopg.Connection[object]
    with clone_db.connect(clone_db.city()) as connection, pytest.raises(errors.InsufficientPrivilege):
        connection.execute(copy, [clone_db.city("testowo")])
