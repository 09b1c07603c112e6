"""Numbers of the whole installation for those who run it: letters that wait, room on the disk. Nobody's data."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from django.conf import settings
from django.db.models import Count, Min, Q

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.notify.models import Letter
from wspolnie.services.notify.states import LetterState
from wspolnie.services.search.actions.pieces import pieces_waiting

LATE: Final = timedelta(minutes=30)
"""A letter that has waited for longer, where a way out is set, is a fault."""
LITTLE: Final = 0.05
"""A disk with a smaller part free is a fault: the database stops when nothing is left."""


@dataclass(frozen=True, slots=True)
class Queue:
    """One city's outbox."""

    waiting: int
    failed: int
    oldest: timedelta


@dataclass(frozen=True, slots=True)
class Disk:
    """The disk of the data folder, in octets."""

    free: int
    total: int

    @property
    def is_full(self) -> bool:
        return self.free < LITTLE * self.total


def queues() -> dict[str, Queue]:
    """City's slug -> its outbox."""
    found, waits = {}, Q(state__in=[LetterState.QUEUED, LetterState.SENDING])
    for city in City.objects.order_by("slug"):
        with in_city(city.id):
            row = Letter.objects.aggregate(
                waiting=Count("pk", filter=waits),
                failed=Count("pk", filter=Q(state=LetterState.FAILED)),
                oldest=Min("queued_at", filter=waits),
            )
        oldest = datetime.now(UTC) - row["oldest"] if row["oldest"] else timedelta(0)
        found[city.slug] = Queue(row["waiting"], row["failed"], max(oldest, timedelta(0)))
    return found


def unfound() -> dict[str, int]:
    """City's slug -> how many things the search does not find yet, because they wait to be indexed."""
    found = {}
    for city in City.objects.order_by("slug"):
        with in_city(city.id):
            found[city.slug] = pieces_waiting()
    return found


def disk() -> Disk:
    """Asked of the data folder, or of the root while there is none."""
    usage = shutil.disk_usage(settings.DATA_DIR if settings.DATA_DIR.exists() else settings.DATA_DIR.anchor)
    return Disk(usage.free, usage.total)
