"""Lines to write and to wait for, and the traces that listeners leave."""

from __future__ import annotations

import time
from uuid import UUID, uuid4

from tests.clones import Clone
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import record, settle
from wspolnie.parties.offices.facts import OfficeFounded
from wspolnie.parties.people.facts import PersonErased

PATIENCE = 300.0
"""Seconds; transactions of other databases of the cluster (other workers' tests) may hold lines back for minutes."""


def write(city: UUID, count: int = 1) -> None:
    """Commit lines, each in a transaction of its own."""
    for number in range(count):
        with in_city(city):
            tell(f"office {number}")


def tell(name: str = "office") -> UUID:
    """A line in the running transaction; returns its id."""
    return record(OfficeFounded(name=name, address="ul. Próbna 1"), subject=uuid4()).pk


def settle_all(clone: Clone, *, but: int = 0) -> int:
    """Settle until all lines of the city but so many have their leaves; returns how many leaves came."""
    city = clone.city()
    came, end = 0, time.monotonic() + PATIENCE
    while True:
        came += clone.run(lambda: settle_once(city))
        if unsettled(clone) <= but:
            return came
        assert time.monotonic() < end, "lines do not settle"
        time.sleep(0.02)


def settle_once(city: UUID) -> int:
    """One turn of the builder in a transaction of its own."""
    with in_city(city):
        return settle()


def unsettled(clone: Clone) -> int:
    """How many lines of the city have no leaf yet."""
    query = (
        "SELECT count(*) FROM journal_line l "
        "WHERE city_id = %s AND NOT EXISTS (SELECT FROM journal_leaf WHERE line_id = l.id)"
    )
    return int(clone.as_owner(query, clone.city())[0][0])


def traces(clone: Clone) -> dict[UUID, int]:
    """How many times each line was handled."""
    query = "SELECT subject_id, count(*) FROM journal_line WHERE fact = %s GROUP BY 1"
    return dict(clone.as_owner(query, PersonErased.word()))


def told_lines(clone: Clone) -> list[UUID]:
    """The lines that the listeners hear, in the order of the tree."""
    query = (
        "SELECT l.id FROM journal_line l JOIN journal_leaf f ON f.line_id = l.id "
        "WHERE l.fact = %s AND l.city_id = %s ORDER BY f.index"
    )
    return [row[0] for row in clone.as_owner(query, OfficeFounded.word(), clone.city())]
