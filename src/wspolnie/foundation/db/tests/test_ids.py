"""Ids: UUIDv7 by RFC 9562, so that rows made one after another lie one after another."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from wspolnie.foundation.cities.models import City, Term
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.tenancy import in_city

MANY = 20_000


def test_version_and_variant() -> None:
    for _ in range(100):
        made = new_id()
        assert made.version == 7
        assert made.int >> 62 & 0b11 == 0b10


def test_the_time_stands_first_in_milliseconds() -> None:
    before = time.time_ns() // 1_000_000
    made = new_id()
    after = time.time_ns() // 1_000_000
    assert before <= made.int >> 80 <= after


def test_later_ones_never_have_an_earlier_time() -> None:
    stamps = [new_id().int >> 80 for _ in range(MANY)]
    assert stamps == sorted(stamps)


def test_many_at_once_are_all_different() -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: new_id(), range(MANY)))
    assert len(set(made)) == MANY


def test_no_two_share_their_random_part() -> None:
    assert len({new_id().int & (1 << 62) - 1 for _ in range(MANY)}) == MANY


@pytest.mark.django_db
def test_bulk_create_has_ids_and_the_database_has_a_net(bound: City) -> None:
    term = Term(name="próba", meaning="coś")
    assert term.pk.version == 7
    with in_city(bound.id), connection.cursor() as cursor:
        cursor.execute("SELECT uuid_extract_version(uuidv7())")
        assert cursor.fetchone() == (7,)
