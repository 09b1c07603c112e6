"""Dates as a clerk would write them: weekday from the calendar, the right case, the hour, the city's zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.text.dates import WARSAW, DateText, wall_days
from wspolnie.foundation.text.spacing import plain

PL = DateText("pl")
EN = DateText("en")
LIMIT = datetime(2026, 9, 11, 15, 45, tzinfo=WARSAW)
INSTANTS = st.integers(0, 3_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@pytest.mark.parametrize(
    ("method", "polish", "english"),
    [
        ("moment", "piątek 11 września 2026, godz. 15:45", "Friday 11 September 2026, 15:45"),
        ("until", "do piątku 11 września 2026, godz. 15:45", "until Friday 11 September 2026, 15:45"),
        ("since", "od piątku 11 września 2026, godz. 15:45", "from Friday 11 September 2026, 15:45"),
        ("on", "w piątek 11 września 2026, godz. 15:45", "on Friday 11 September 2026, 15:45"),
        ("day", "11 września 2026", "11 September 2026"),
        ("day_month", "11 września", "11 September"),
        ("hour", "godz. 15:45", "15:45"),
        ("short", "11 września 2026, 15:45", "11 September 2026, 15:45"),
        ("exact", "11 września 2026, 15:45:00", "11 September 2026, 15:45:00"),
        ("iso", "2026-09-11T15:45:00+02:00", "2026-09-11T15:45:00+02:00"),
        ("month_short", "wrz", "Sept"),
        ("weekday_short", "pt.", "Fri"),
    ],
)
def test_one_deadline_in_every_form(method: str, polish: str, english: str) -> None:
    assert getattr(PL, method)(LIMIT) == polish
    assert getattr(EN, method)(LIMIT) == english


def test_weekdays_take_their_case_and_their_preposition() -> None:
    week = [date(2026, 9, 7) + timedelta(days=day) for day in range(7)]
    assert [PL.until(day).split()[:2] for day in week] == [
        ["do", name] for name in ("poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli")
    ]
    assert PL.on(week[1]) == "we wtorek 8 września 2026"
    assert PL.on(week[2]) == "w środę 9 września 2026"
    assert PL.since(week[6], year=False) == "od niedzieli 13 września"


def test_the_day_is_the_citys_day() -> None:
    """Half past ten in the evening in London is the next day in Warsaw."""
    late = datetime(2026, 9, 11, 22, 30, tzinfo=UTC)
    assert PL.day(late) == "12 września 2026"
    assert DateText("pl", ZoneInfo("Atlantic/Azores")).day(late) == "11 września 2026"
    with pytest.raises(ValueError, match="zone"):
        PL.moment(late.replace(tzinfo=None))


def test_the_repeated_hour_says_which_one_it_is() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert PL.hour(first) == "godz. 2:30 czasu letniego"
    assert PL.hour(first + timedelta(hours=1)) == "godz. 2:30 czasu zimowego"
    assert PL.exact(first + timedelta(hours=1, seconds=7)) == "25 października 2026, 2:30:07 czasu zimowego"
    assert PL.hour(first + timedelta(hours=2)) == "godz. 3:30"
    assert PL.hour(datetime(2026, 3, 29, 1, 0, tzinfo=UTC)) == "godz. 3:00"


def test_near_days_have_names() -> None:
    now = datetime(2026, 9, 11, 23, 59, tzinfo=WARSAW)
    assert PL.near(now - timedelta(hours=10), now) == "dziś, godz. 13:59"
    assert PL.near(now + timedelta(minutes=2), now) == "jutro, godz. 0:01"
    assert PL.near(now - timedelta(days=1), now) == "wczoraj, godz. 23:59"
    assert PL.near(now - timedelta(days=2), now).startswith("środa 9 września 2026")


def test_spans_say_each_thing_once() -> None:
    assert PL.span(date(2026, 7, 1), date(2026, 7, 4)) == "1–4 lipca 2026"
    assert PL.span(date(2026, 7, 28), date(2026, 9, 11)) == "28 lipca – 11 września 2026"
    assert PL.span(date(2026, 12, 30), date(2027, 1, 2)) == "30 grudnia 2026 – 2 stycznia 2027"
    assert PL.span(date(2026, 7, 4), date(2026, 7, 4)) == "4 lipca 2026"
    with pytest.raises(ValueError, match="ends after"):
        PL.span(date(2026, 7, 4), date(2026, 7, 3))


@given(INSTANTS)
def test_tying_changes_spaces_only(at: datetime) -> None:
    tied = DateText("pl", tied=True)
    for method in ("moment", "until", "on", "short", "hour", "day"):
        assert plain(getattr(tied, method)(at)) == getattr(PL, method)(at)
    assert "\u00a0" in tied.day(at)


@given(INSTANTS, st.timedeltas(timedelta(0), timedelta(days=400)))
def test_calendar_days_and_the_rest_make_the_whole(start: datetime, length: timedelta) -> None:
    """Days never overshoot, what is beyond them is less than a day, even across both clock changes."""
    days, rest = wall_days(start, start + length)
    assert timedelta(0) <= rest < timedelta(hours=25)
    assert abs(timedelta(days=days) + rest - length) <= timedelta(hours=1)


def test_a_day_across_a_clock_change_is_one_day() -> None:
    autumn = datetime(2026, 10, 24, 12, 0, tzinfo=WARSAW)
    spring = datetime(2026, 3, 28, 12, 0, tzinfo=WARSAW)
    assert wall_days(autumn, datetime(2026, 10, 25, 12, 0, tzinfo=WARSAW)) == (1, timedelta(0))
    assert wall_days(autumn, datetime(2026, 10, 25, 11, 59, tzinfo=WARSAW)) == (0, timedelta(hours=24, minutes=59))
    assert wall_days(spring, datetime(2026, 3, 29, 12, 0, tzinfo=WARSAW)) == (1, timedelta(0))
    assert wall_days(spring, datetime(2026, 3, 29, 11, 0, tzinfo=WARSAW)) == (0, timedelta(hours=22))
    with pytest.raises(ValueError, match="after"):
        wall_days(spring, autumn - timedelta(days=365))
