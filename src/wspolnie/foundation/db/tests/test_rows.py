"""Adding rows: the same rows as the models' own saving, each statement made once, several sent together."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.guard import UnguardedWrite
from wspolnie.foundation.db.prepared import prepared, together
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.parties.people.facts import PersonRegistered
from wspolnie.services.notify.actions import post
from wspolnie.services.notify.models import Letter


def test_a_row_is_as_it_was_given_and_the_database_adds_its_own(bound: City) -> None:
    line = record(PersonRegistered(name="Zażółć"), capacity="self")
    kept = Line.objects.get(pk=line.pk)
    assert (kept.fact, kept.capacity, kept.city_id, bytes(kept.leaf_hash)) == (
        line.fact,
        "self",
        current_city(),
        line.leaf_hash,
    )
    assert kept.data == line.data
    assert kept.seq > 0
    assert kept.xid > 0
    assert Private.objects.get(line=line.pk).value == "Zażółć"
    assert not line._state.adding


def test_once_leaves_out_what_is_there(bound: City) -> None:
    for _ in range(2):
        post("anna@poczta.example", subject="Temat", body="Treść", matter="sprawa:1")
    assert Letter.objects.count() == 1


def test_without_once_the_database_refuses(bound: City) -> None:
    line = record(PersonRegistered(name="Anna"), capacity="self")
    again = Private(line_id=line.pk, field="name", value="Ewa", salt=b"0" * 16)
    with pytest.raises(IntegrityError), transaction.atomic(), together():
        _past_guard([again])
    assert Private.objects.get(line=line.pk).value == "Anna"


def test_the_guard_sees_it(bound: City) -> None:
    letter = Letter(address="a@b.example", subject="", body="", matter="x", queued_at=_now(), not_before=_now())
    with pytest.raises(UnguardedWrite):
        insert([letter])


def test_nothing_to_add(bound: City) -> None:
    assert insert([]) == 0


def test_what_is_sent_together_is_answered_in_order(bound: City) -> None:
    with together(), prepared() as first, prepared() as second:
        first.execute("SELECT 1")
        second.execute("SELECT 2")
        assert second.fetchone() == (2,)
        assert first.fetchone() == (1,)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 3")
        assert cursor.fetchone() == (3,)


def _past_guard(rows: list[Private]) -> None:
    wrappers, connection.execute_wrappers[:] = list(connection.execute_wrappers), []
    try:
        insert(rows)
    finally:
        connection.execute_wrappers[:] = wrappers


def _now() -> datetime:
    return datetime.now(UTC)
