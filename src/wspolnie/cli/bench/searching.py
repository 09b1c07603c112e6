"""How long a search among all entries takes those who may see one in a hundred, and those who may see all."""

from __future__ import annotations

import time
from typing import Final

from wspolnie.cli.bench.client import percentile
from wspolnie.cli.bench.seed import Seeded
from wspolnie.config.demo import PEOPLE
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.parties.people.models import Person
from wspolnie.services.search.reading import Asked, search, suggested
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor

TIMES: Final = 10
QUERIES: Final = (
    "organizacji", "program", "współpraca z organizacjami", "konkurs ofert dotacja", "„organizacji pozarządowych”",
    "notatka", "notatka 777", "posiedzenie organizacji", "organizacyja", "lokale dla seniorów",
    "drukarka trójwymiarowa",
)  # fmt: skip


def measure(seeded: Seeded) -> dict[str, dict[str, float]]:
    """Times over all queries, as the application role under row policies, for an outsider and for the office."""
    with in_city(seeded.city_id, readonly=True):
        person = Person.objects.get(account__email=PEOPLE[0][1])
        office = Actor(person=person, capacity="self", city_roles=frozenset({Role.CLERK}))
        return {
            "outsider": _times(NOBODY, QUERIES),
            "office": _times(office, QUERIES),
            "suggestions": _suggestions(NOBODY),
        }


def _times(reader: Actor, queries: tuple[str, ...]) -> dict[str, float]:
    taken = []
    for number in range(TIMES):
        for query in queries:
            started = time.perf_counter()
            search(reader, Asked(query), start=20 * (number % 3))
            taken.append(time.perf_counter() - started)
    return _told(taken)


def _suggestions(reader: Actor) -> dict[str, float]:
    taken = []
    for _ in range(TIMES):
        for query in QUERIES:
            started = time.perf_counter()
            suggested(reader, query[:4])
            taken.append(time.perf_counter() - started)
    return _told(taken)


def _told(taken: list[float]) -> dict[str, float]:
    taken.sort()
    return {f"p{share}_ms": percentile(taken, share / 100) for share in (50, 95, 99)}
