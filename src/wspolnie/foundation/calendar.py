"""What rooms put into the city's calendar, and an iCalendar file of it (RFC 5545, RFC 7986)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

PRODUCT: Final = "-//Wspolnie//Calendar//PL"
LIMIT: Final = timedelta(minutes=1)
"""How long a limit is in a calendar: the stated minute, which still counts."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One thing in the calendar. Instants are zoned; `url` is a path of the city's host."""

    key: str
    """What it is for ever, without the host: "meeting-0190…"; a program knows by it what it has already."""
    title: str
    url: str
    starts_at: datetime
    ends_at: datetime | None = None
    """None for a limit: something can be done until the end of the minute of `starts_at`."""
    kind: str = ""
    """What it is, in the reader's language: “Meeting”, “Remarks close”."""
    of: str = ""
    """The matter that it belongs to, when that is not itself."""
    where: str = ""
    text: str = ""
    changes: int = 0
    changed_at: datetime | None = None
    called_off: str = ""
    """Why it does not take place; empty when it does."""

    @property
    def is_limit(self) -> bool:
        return self.ends_at is None


def icalendar_of(events: Iterable[Dated], *, name: str, site: str, now: datetime) -> bytes:
    """An iCalendar file. Instants stand in UTC (RFC 5545, 3.3.5, form 2): every program shows them by its own clock,
    and no table of summer times can be wrong. `site` is the city's address: "https://miasto.example".

    A single event that was called off makes the whole file a cancellation (METHOD:CANCEL, RFC 5546, 3.2.5).
    """
    listed = list(events)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if len(listed) == 1 and listed[0].called_off else "PUBLISH")
    calendar.add("x-wr-calname", name)
    for one in listed:
        calendar.add_component(_event(one, site, now))
    made: bytes = calendar.to_ical()
    return made


def _event(one: Dated, site: str, now: datetime) -> Event:
    host = site.split("://")[-1].split(":")[0]
    event = Event()
    event.add("uid", f"{one.key}@{host}")
    event.add("dtstamp", (one.changed_at or now).astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", one.starts_at.astimezone(UTC).replace(microsecond=0))
    event.add("dtend", (one.ends_at or one.starts_at + LIMIT).astimezone(UTC).replace(microsecond=0))
    event.add("summary", f"{one.kind}: {one.title}" if one.kind else one.title)
    event.add("sequence", one.changes)
    event.add("status", "CANCELLED" if one.called_off else "CONFIRMED")
    event.add("url", f"{site}{one.url}")
    if one.where:
        event.add("location", one.where)
    told = "\n\n".join(part for part in (one.called_off, one.of, one.text) if part)
    if told:
        event.add("description", told)
    event.add("transp", "TRANSPARENT" if one.is_limit else "OPAQUE")
    return event
