"""Meetings as readers and calendars get them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.modules import Dated, registry
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import NOBODY, Actor
from wspolnie.tools.meetings.models import Meeting


def address_of(meeting: Meeting, home: str = "") -> str:
    """Where a meeting is read: below its space's home, which is looked up when the caller does not know it."""
    return f"{home or registry.home(meeting.space.kind, meeting.space_id)}spotkania/{meeting.number}/"


def outside(meeting: Meeting, periods: Sequence[tuple[datetime, datetime]]) -> bool:
    """Whether a meeting falls outside every period of its space; where none is stated, none is missed."""
    return bool(periods) and not any(opens <= meeting.starts_at < closes + MINUTE for opens, closes in periods)


def periods_of(space: Space) -> tuple[tuple[datetime, datetime], ...]:
    """When meetings of the space should take place, by whoever runs it."""
    return registry.periods(space.kind, space.pk)


def of_space(space_id: UUID) -> list[Meeting]:
    """The meetings of a space in order of time: one statement."""
    return _of_space(space_id=space_id)


_of_space: Kept[Meeting] = Kept(
    lambda space_id: Meeting.objects.filter(space_id=space_id).order_by("starts_at", "number"), space_id=UUID
)


def _upcoming(actor: Actor, now: datetime) -> QuerySet[Meeting]:
    meetings: QuerySet[Meeting] = Meeting.objects.visible_to(actor).upcoming(now).in_order()
    return meetings.select_related("space")


def coming(actor: Actor, now: datetime) -> QuerySet[Meeting]:
    """Meetings that will take place and have not begun, the nearest first."""
    return _upcoming(actor, now).filter(starts_at__gt=now, reason="")


_public_upcoming: Kept[Meeting] = Kept(lambda now: _upcoming(NOBODY, now), now=datetime)


def upcoming(actor: Actor) -> Iterable[Dated]:
    """Meetings that have not ended, for the city's calendar."""
    now = instant()
    meetings = _public_upcoming(now=now) if actor is NOBODY else _upcoming(actor, now)
    homes = registry.homes({meeting.space_id: meeting.space.kind for meeting in meetings})
    for meeting in meetings:
        yield dated(meeting, meeting.space.name, homes[meeting.space_id])


def turns(since: datetime, until: datetime) -> Iterable[datetime]:
    """Beginnings and ends of meetings between two moments."""
    for at in ("starts_at", "ends_at"):
        yield from Meeting.objects.filter(**{f"{at}__gt": since, f"{at}__lt": until}).values_list(at, flat=True)


def dated(meeting: Meeting, space: str, home: str) -> Dated:
    """A meeting as the calendar shows it; `space` is what it belongs to."""
    where = ", ".join(part for part in (meeting.place, meeting.address, meeting.link) if part)
    return Dated(
        key=f"meeting-{meeting.pk}",
        title=meeting.name,
        url=address_of(meeting, home),
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        kind=_("Meeting"),
        where=where,
        of=space,
        text=meeting.access,
        changes=meeting.changes,
        changed_at=meeting.changed_at,
        called_off=_("Called off: %(reason)s") % {"reason": meeting.reason} if meeting.reason else "",
    )
