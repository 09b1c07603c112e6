"""Working days: neither Saturday nor Sunday nor a day free by the Act of 18 January 1951 on days free from work."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from wspolnie.foundation.deadlines.limits import limit_at

FIXED: Final = frozenset(
    {(1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26)},
)
EVE: Final = ((12, 24), 2025)
"""Christmas Eve is free from this year on."""
AFTER_EASTER: Final = frozenset({0, 1, 49, 60})
"""Easter Sunday and Monday, Pentecost, Corpus Christi."""
SATURDAY: Final = 5


def easter(year: int) -> date:
    """Easter Sunday (Meeus, Jones, Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    corrected = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - corrected + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def is_working(day: date) -> bool:
    """Whether offices work on a day."""
    at = (day.month, day.day)
    free = at in FIXED or (at == EVE[0] and day.year >= EVE[1])
    return day.weekday() < SATURDAY and not free and (day - easter(day.year)).days not in AFTER_EASTER


def working_days_on(moment: datetime, days: int, at: time, zone: ZoneInfo) -> datetime:
    """The instant at an hour of the last of `days` working days; the day of `moment` itself does not count."""
    day = moment.astimezone(zone).date()
    while days > 0:
        day += timedelta(days=1)
        days -= is_working(day)
    return limit_at(day, at, zone)
