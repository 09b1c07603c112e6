"""Windows and limits at the changes of the clock, and rules that hold for every window."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.deadlines.limits import NoSuchTime, Timeliness, Window, limit_at

WARSAW = ZoneInfo("Europe/Warsaw")
SPRING = [date(2022, 3, 27), date(2026, 3, 29)]
AUTUMN = [date(2022, 10, 30), date(2026, 10, 25)]
ORDER = [Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE]

moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
windows = st.tuples(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=90))).map(
    lambda pair: Window(pair[0], pair[0] + pair[1])
)


@pytest.mark.parametrize("day", SPRING)
@pytest.mark.parametrize("at", [time(2, 0), time(2, 30), time(2, 59)])
def test_a_limit_in_the_missing_hour_is_refused(day: date, at: time) -> None:
    with pytest.raises(NoSuchTime) as refusal:
        limit_at(day, at, WARSAW)
    assert (refusal.value.day, refusal.value.at) == (day, at)
    assert str(refusal.value) == f"{day} {at:%H:%M} does not exist"


@pytest.mark.parametrize("day", SPRING)
def test_the_minutes_around_the_missing_hour_exist(day: date) -> None:
    before, after = limit_at(day, time(1, 59), WARSAW), limit_at(day, time(3, 0), WARSAW)
    assert after - before == timedelta(minutes=1)


@pytest.mark.parametrize("day", AUTUMN)
@pytest.mark.parametrize("minute", [0, 30, 59])
def test_a_limit_in_the_repeated_hour_is_its_second_occurrence(day: date, minute: int) -> None:
    limit = limit_at(day, time(2, minute), WARSAW)
    assert limit == datetime(day.year, day.month, day.day, 1, minute, tzinfo=UTC)
    assert limit.astimezone(WARSAW).utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize("day", AUTUMN)
def test_both_occurrences_of_the_closing_minute_are_on_time(day: date) -> None:
    window = Window(limit_at(day - timedelta(days=14), time(8, 0), WARSAW), limit_at(day, time(2, 30), WARSAW))
    wall = datetime.combine(day, time(2, 30, 59), tzinfo=WARSAW)
    assert window.judge(wall.replace(fold=0)) is Timeliness.ON_TIME
    assert window.judge(wall.replace(fold=1)) is Timeliness.ON_TIME
    assert window.judge(wall.replace(fold=0) + timedelta(minutes=1)) is Timeliness.ON_TIME
    assert window.judge(datetime(day.year, day.month, day.day, 1, 31, tzinfo=UTC)) is Timeliness.LATE


@pytest.mark.parametrize(("day", "hours"), [(SPRING[0], 23), (SPRING[1], 23), (AUTUMN[0], 25), (AUTUMN[1], 25)])
def test_a_day_of_the_change_is_as_long_as_it_is(day: date, hours: int) -> None:
    window = Window(limit_at(day, time(0, 0), WARSAW), limit_at(day, time(23, 59), WARSAW))
    assert window.ends_at - window.opens_at == timedelta(hours=hours)
    noon = datetime.combine(day, time(12, 0), tzinfo=WARSAW)
    assert window.share_gone(noon) == pytest.approx((hours - 12) / hours)
    assert window.judge_day(day, WARSAW) is Timeliness.ON_TIME
    assert window.judge_day(day + timedelta(days=1), WARSAW) is Timeliness.LATE
    assert window.judge_day(day - timedelta(days=1), WARSAW) is Timeliness.EARLY


def test_a_limit_drops_seconds() -> None:
    assert limit_at(date(2026, 9, 9), time(15, 45, 59, 999), WARSAW) == datetime(2026, 9, 9, 13, 45, tzinfo=UTC)


def test_a_window_closing_at_midnight_belongs_to_the_day_that_is_stated() -> None:
    window = Window(limit_at(date(2026, 6, 1), time(0, 0), WARSAW), limit_at(date(2026, 6, 30), time(0, 0), WARSAW))
    assert window.judge_day(date(2026, 6, 30), WARSAW) is Timeliness.ON_TIME
    assert window.judge(datetime(2026, 6, 30, 0, 1, tzinfo=WARSAW)) is Timeliness.LATE


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        (datetime(2026, 1, 2, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)),
        (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)),
        (datetime(2026, 1, 1), datetime(2026, 1, 2, tzinfo=UTC)),  # noqa: DTZ001
        (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2)),  # noqa: DTZ001
    ],
)
def test_a_window_needs_zones_and_an_end_after_its_start(opens: datetime, closes: datetime) -> None:
    with pytest.raises(ValueError, match="a window"):
        Window(opens, closes)


@given(windows, moments, moments)
def test_judging_is_monotone(window: Window, one: datetime, other: datetime) -> None:
    first, second = sorted((one, other))
    assert ORDER.index(window.judge(first)) <= ORDER.index(window.judge(second))


@given(windows, moments)
def test_open_means_on_time_and_the_share_says_where(window: Window, moment: datetime) -> None:
    assert window.is_open(moment) is (window.judge(moment) is Timeliness.ON_TIME)
    share = window.share_gone(moment)
    assert 0.0 <= share <= 1.0
    if window.judge(moment) is Timeliness.EARLY:
        assert share == 0.0
    if window.judge(moment) is Timeliness.LATE:
        assert share == 1.0


@given(windows)
def test_the_whole_closing_minute_is_inside_and_no_more(window: Window) -> None:
    assert window.judge(window.opens_at) is Timeliness.ON_TIME
    assert window.judge(window.closes_at) is Timeliness.ON_TIME
    assert timedelta(0) < window.ends_at - window.closes_at <= timedelta(minutes=1)
    assert window.judge(window.ends_at - timedelta(microseconds=1)) is Timeliness.ON_TIME
    assert window.judge(window.ends_at) is Timeliness.LATE


@given(windows, moments, moments)
def test_the_share_never_goes_back(window: Window, one: datetime, other: datetime) -> None:
    first, second = sorted((one, other))
    assert window.share_gone(first) <= window.share_gone(second)


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.times())
def test_a_limit_reads_back_as_it_was_stated(day: date, at: time) -> None:
    stated = at.replace(second=0, microsecond=0)
    try:
        limit = limit_at(day, at, WARSAW)
    except NoSuchTime:
        assert day.month == 3
        assert at.hour == 2
        return
    assert limit.tzinfo is UTC
    wall = limit.astimezone(WARSAW)
    assert (wall.date(), wall.time().replace(fold=0)) == (day, stated)


@given(windows, moments)
def test_a_day_alone_is_never_worse_than_any_hour_of_it(window: Window, moment: datetime) -> None:
    if window.judge(moment) is Timeliness.ON_TIME:
        assert window.judge_day(moment.astimezone(WARSAW).date(), WARSAW) is Timeliness.ON_TIME
