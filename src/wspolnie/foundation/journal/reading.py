"""Reading the journal: a line's fact, whole again, for history pages and listeners."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, slots=True)
class Remembered:
    """A line as its reader sees it: the rebuilt fact with its time, place and capacity."""

    line_id: UUID
    at: datetime
    capacity: str
    fact: Fact
    leaf_hash: str


def fact_of(line: Line) -> Fact:
    """The fact that a line tells, personal values included where they still exist."""
    personal = {private.field: private.value for private in line.private.all()}
    return Fact.registry[line.fact].rebuild(line.data["plain"], personal)


def history(space_id: UUID, *, public_only: bool = True) -> Iterable[Remembered]:
    """The lines of a space, newest first."""
    lines = Line.objects.filter(space_id=space_id).prefetch_related("private").order_by("-seq")
    for line in lines:
        fact = fact_of(line)
        if fact.public or not public_only:
            yield Remembered(line.id, line.at, line.capacity, fact, bytes(line.leaf_hash).hex())
