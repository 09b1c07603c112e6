"""Verb of the log: somebody looked at contact data. It is written on a connection of its own: GET is READ ONLY, and a
look that ends in an error was a look all the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city, in_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.services.privacy.models import ContactAccess
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.policy import Actor

LONGEST_PATH = 300


@dataclass(frozen=True, slots=True)
class Subject:
    """What was looked at, and whose data it is when that is a person whom the city knows."""

    thing: UUID
    person: UUID | None = None


def note_access(by: Actor, *, what: Looked, subjects: Iterable[Subject], path: str) -> int:
    """Write down who looks at what, before it is shown; returns how many rows.

    Who looks at their own data is not written down.
    """
    rows = [
        ContactAccess(
            at=instant(), viewer_id=by.person_id, capacity=by.capacity, what=what,
            subject_id=subject.thing, person_id=subject.person, path=path[:LONGEST_PATH],
        )
        for subject in subjects
        if subject.person is None or subject.person != by.person_id
    ]  # fmt: skip
    with in_city(current_city(), using="side"):
        return insert(rows, using="side")


def forget_person(person_id: UUID) -> None:
    """Looks at the person stay without them, looks by the person without who looked."""
    ContactAccess.objects.filter(person_id=person_id).update(person_id=None, subject_id=None, path="")
    ContactAccess.objects.filter(viewer_id=person_id).update(viewer_id=None)


def forget_looks(before: datetime, *, dry_run: bool) -> int:
    """Remove looks from before an instant, or only count them; returns how many."""
    old = ContactAccess.objects.filter(at__lt=before)
    return old.count() if dry_run else old.delete()[0]
