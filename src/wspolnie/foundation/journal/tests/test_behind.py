"""Whether a worker has anything to do: never "no" while a line waits, and a quiet city costs one look."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.clones import Clone
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import deliver
from wspolnie.foundation.journal.reading import is_behind
from wspolnie.foundation.journal.tests.lines import settle_all, settle_once, unsettled, write
from wspolnie.foundation.modules import Told, on
from wspolnie.parties.offices.facts import OfficeFounded

pytestmark = pytest.mark.django_db


def only_hear(told: Told) -> None:
    """Writes nothing, so that no line follows from it."""


LISTENER = on(OfficeFounded, only_hear)


def behind(clone: Clone, *listeners: str) -> bool:
    def ask() -> bool:
        with in_city(clone.city(), readonly=True):
            return is_behind(listeners)

    return clone.run(ask)


def settle_to_the_end(clone: Clone) -> None:
    settle_all(clone)
    clone.wait_until_lines_are_past()
    clone.run(lambda: settle_once(clone.city()))


def hear(clone: Clone) -> None:
    def work() -> None:
        with in_city(clone.city()):
            deliver(LISTENER)

    clone.run(work)


def test_each_step_of_a_line_is_seen(clone_db: Clone) -> None:
    settle_to_the_end(clone_db)
    assert not behind(clone_db)
    assert behind(clone_db, LISTENER.name), "the listener has no place yet"
    hear(clone_db)
    assert not behind(clone_db, LISTENER.name)
    clone_db.run(lambda: write(clone_db.city()))
    assert behind(clone_db), "a line without a leaf"
    settle_to_the_end(clone_db)
    assert not behind(clone_db)
    assert behind(clone_db, LISTENER.name), "a leaf that nobody heard"
    hear(clone_db)
    assert not behind(clone_db, LISTENER.name)


def test_lines_of_another_cluster_wait_for_the_builder(clone_db: Clone) -> None:
    """After a restore elsewhere the numbers of transactions start anew."""
    settle_to_the_end(clone_db)
    clone_db.as_owner("UPDATE journal_watermark SET cluster = cluster + 1, xid = 9223372036854775807")
    clone_db.run(lambda: write(clone_db.city()))
    assert behind(clone_db)
    settle_to_the_end(clone_db)
    assert unsettled(clone_db) == 0
    assert not behind(clone_db)


def test_a_quiet_city_costs_a_worker_one_look(clone_db: Clone) -> None:
    from wspolnie.config.worker import listen

    def statements() -> list[str]:
        while listen():
            pass
        clone_db.wait_until_lines_are_past()
        listen()
        with CaptureQueriesContext(connection) as asked:
            assert listen() == 0
        return [one["sql"] for one in asked.captured_queries]

    said = clone_db.run(statements)
    cities = clone_db.run(City.objects.count)
    assert len(said) <= 1 + 4 * cities, said
    assert not [one for one in said if one.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE"))]
