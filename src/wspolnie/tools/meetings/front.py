"""The next meetings, for the city's front page."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import FrontPart, FrontRow, registry
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.policy import NOBODY, Actor
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.reading import address_of, coming

NEXT: Final = 8

_public_next: Kept[Meeting] = Kept(lambda now: coming(NOBODY, now)[:NEXT], now=datetime)


def front(actor: Actor) -> FrontPart:
    """Meetings that have not begun, the nearest first; those called off are left to the calendar."""
    now = instant()
    meetings = _public_next(now=now) if actor is NOBODY else coming(actor, now)[:NEXT]
    homes = registry.homes({meeting.space_id: meeting.space.kind for meeting in meetings})
    rows = []
    for meeting in meetings:
        hour = dates().clock(meeting.starts_at)
        said = (meeting.name or _("Meeting"), hour, meeting.place)
        rows.append(
            FrontRow(
                title=meeting.space.name,
                url=address_of(meeting, homes[meeting.space_id]),
                meta=" · ".join(part for part in said if part),
                opens_at=meeting.starts_at,
                closes_at=meeting.ends_at,
            )
        )
    return FrontPart(dates=rows)
