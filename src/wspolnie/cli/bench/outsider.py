"""How long the newest fifty entries take a reader who may see one in a hundred, or one space of three hundred."""

from __future__ import annotations

import time
from typing import Final

from wspolnie.cli.bench.client import percentile
from wspolnie.cli.bench.entries import MEMBERS
from wspolnie.cli.bench.seed import Seeded
from wspolnie.config.demo import PEOPLE
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Entry, Space
from wspolnie.spaces.policy import NOBODY, Actor

NEWEST: Final = 50
TIMES: Final = 200


def measure(seeded: Seeded) -> dict[str, dict[str, float]]:
    """Times of the query and its rows, as the application role under row policies, for two readers."""
    with in_city(seeded.city_id, readonly=True):
        person = Person.objects.get(account__email=PEOPLE[-1][1])
        space = Space.objects.get(slug=MEMBERS)
        member = Actor(person=person, capacity="self", space_roles={space.pk: frozenset({Role.MEMBER})})
        return {"outsider": _times(NOBODY), "member": _times(member)}


def _times(reader: Actor) -> dict[str, float]:
    taken = []
    for _ in range(TIMES):
        started = time.perf_counter()
        found = list(Entry.objects.visible_to(reader).newest().select_related("space")[:NEWEST])
        taken.append(time.perf_counter() - started)
        if len(found) != NEWEST:
            raise RuntimeError(f"{len(found)} entries were found, {NEWEST} were wanted")
    taken.sort()
    return {"p50_ms": percentile(taken, 0.50), "p99_ms": percentile(taken, 0.99)}
