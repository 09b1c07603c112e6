"""Working days go over weekends and holidays, over Easter and the turn of the year."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from wspolnie.foundation.deadlines.working import easter, is_working, working_days_on

WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.mark.parametrize(
    "day", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)]
)
def test_easter(day: date) -> None:
    assert easter(day.year) == day


def test_free_days() -> None:
    free = [date(2026, 4, 6), date(2026, 6, 4), date(2025, 12, 24), date(2026, 11, 11), date(2026, 11, 21)]
    assert not any(is_working(day) for day in free)
    assert all(is_working(day) for day in [date(2024, 12, 24), date(2026, 4, 7), date(2026, 11, 23)])


def test_a_deadline_ends_at_its_hour_after_the_holidays() -> None:
    asked = datetime(2026, 12, 23, 22, 30, tzinfo=UTC)
    """23:30 of Wednesday in Warsaw: Thursday is the Eve, then Christmas and a weekend."""
    due = working_days_on(asked, 2, time(15, 30), WARSAW)
    assert due == datetime(2026, 12, 29, 14, 30, tzinfo=UTC)
