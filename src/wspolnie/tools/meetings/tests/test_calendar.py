"""The calendar file, read by two libraries that do not know one another, across changes of the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from wspolnie.foundation.calendar import LIMIT, Dated, icalendar_of

ZONE = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SITE = "https://miasto.example"
START = datetime(2026, 3, 28, 17, tzinfo=ZONE)


def dated(**said: Any) -> Dated:
    plain = {"key": "meeting-1", "title": "Spotkanie", "url": "/k/a/spotkania/1/", "starts_at": START}
    return Dated(**(plain | {"ends_at": START + timedelta(hours=2)} | said))


def both(*events: Dated) -> list[tuple[Any, Any]]:
    """Each event as icalendar and as vobject read it."""
    made = icalendar_of(events, name="Kalendarz", site=SITE, now=NOW)
    one, other = Calendar.from_ical(made), vobject.readOne(made.decode())
    return list(zip(one.walk("VEVENT"), other.contents.get("vevent", []), strict=True))


around_changes = st.sampled_from([datetime(*day, tzinfo=UTC) for day in ((2026, 3, 29), (2026, 10, 25), (2027, 3, 28))])
instants = st.builds(
    lambda day, minutes: (day + timedelta(minutes=minutes)).astimezone(ZONE),
    around_changes,
    st.integers(-24 * 60, 24 * 60),
)
texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=200)


@given(start=instants, minutes=st.integers(1, 600), title=texts, where=texts, changes=st.integers(0, 99))
def test_two_libraries_read_the_same_instants_and_words(
    start: datetime, minutes: int, title: str, where: str, changes: int
) -> None:
    end = (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(ZONE)
    said = dated(title=title, starts_at=start, ends_at=end, where=where, changes=changes, text=f"{title}\n{where}")
    ((one, other),) = both(said)
    assert one.decoded("dtstart") == other.dtstart.value == start.astimezone(UTC)
    assert one.decoded("dtend") == other.dtend.value == end.astimezone(UTC)
    assert str(one["summary"]) == other.summary.value == title
    assert str(one["location"]) == other.location.value == where
    assert str(one["description"]) == other.description.value == f"{title}\n{where}"
    assert int(one["sequence"]) == int(other.sequence.value) == changes
    assert str(one["uid"]) == other.uid.value == "meeting-1@miasto.example"


def test_a_limit_lasts_its_minute() -> None:
    ((one, other),) = both(dated(ends_at=None, kind="Koniec"))
    assert one.decoded("dtend") - one.decoded("dtstart") == other.dtend.value - other.dtstart.value == LIMIT
    assert str(one["summary"]) == "Koniec: Spotkanie"
    assert str(one["transp"]) == "TRANSPARENT"


@pytest.mark.parametrize(
    ("events", "method", "states"),
    [
        ([dated()], "PUBLISH", ["CONFIRMED"]),
        ([dated(called_off="Odwołane: choroba")], "CANCEL", ["CANCELLED"]),
        ([dated(), dated(key="meeting-2", called_off="Odwołane: choroba")], "PUBLISH", ["CONFIRMED", "CANCELLED"]),
        ([], "PUBLISH", []),
    ],
)
def test_what_was_called_off_is_told_to_programs(events: list[Dated], method: str, states: list[str]) -> None:
    made = icalendar_of(events, name="Kalendarz", site=SITE, now=NOW)
    assert str(Calendar.from_ical(made)["method"]) == vobject.readOne(made.decode()).method.value == method
    assert [str(one["status"]) for one, _ in both(*events)] == states
    assert [other.status.value for _, other in both(*events)] == states


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    made = icalendar_of([dated(title="Zażółć gęślą jaźń " * 20)], name="Ł", site=SITE, now=NOW)
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))


def test_the_uid_and_stamp_stay_while_nothing_changes() -> None:
    said = dated(changed_at=NOW - timedelta(days=1))
    first = icalendar_of([said], name="K", site=SITE, now=NOW)
    assert first == icalendar_of([said], name="K", site=SITE, now=NOW + timedelta(days=5))
