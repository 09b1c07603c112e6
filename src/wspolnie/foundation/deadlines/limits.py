"""Deadlines to the minute: zoned instants, the stated minute inclusive, receipt decides.

Source: the notice of 29 July 2022 ("w terminie do dnia 9 września 2022 r. (15:45) … decyduje data wpływu").
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


class Timeliness(enum.StrEnum):
    """How a receipt stands to its deadline; that an hour is unknown is said beside it."""

    ON_TIME = "on_time"
    LATE = "late"
    EARLY = "early"


class NoSuchTime(ValueError):
    """The wall clock never shows this time: it is skipped when summer time begins."""

    def __init__(self, day: date, at: time) -> None:
        super().__init__(f"{day} {at:%H:%M} does not exist")
        self.day = day
        self.at = at


def limit_at(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The instant (UTC) of a stated local day and minute.

    A time in the repeated hour (end of summer time) means its second occurrence.

    Raises:
        NoSuchTime: when the clock skips this time (start of summer time).
    """
    local = datetime.combine(day, at.replace(second=0, microsecond=0), tzinfo=zone).replace(fold=1)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise NoSuchTime(day, at)
    return moment


@dataclass(frozen=True, slots=True)
class Window:
    """A period with an hour at both ends; the whole closing minute belongs to it."""

    opens_at: datetime
    closes_at: datetime

    def __post_init__(self) -> None:
        if self.opens_at.tzinfo is None or self.closes_at.tzinfo is None:
            raise ValueError("a window needs zoned instants")
        if self.closes_at <= self.opens_at:
            raise ValueError("a window closes after it opens")

    @property
    def ends_at(self) -> datetime:
        """The first instant that is late."""
        return self.closes_at.replace(second=0, microsecond=0) + MINUTE

    def is_open(self, moment: datetime) -> bool:
        return self.opens_at <= moment < self.ends_at

    def judge(self, received_at: datetime) -> Timeliness:
        """Timeliness of something received at a known instant."""
        if received_at < self.opens_at:
            return Timeliness.EARLY
        return Timeliness.ON_TIME if received_at < self.ends_at else Timeliness.LATE

    def judge_day(self, received_on: date, zone: ZoneInfo) -> Timeliness:
        """Timeliness of paper of which only the day of receipt is known: the first and the last day count whole."""
        if received_on < self.opens_at.astimezone(zone).date():
            return Timeliness.EARLY
        return Timeliness.ON_TIME if received_on <= self.closes_at.astimezone(zone).date() else Timeliness.LATE

    def share_gone(self, moment: datetime) -> float:
        """How much of the window has passed, from 0.0 to 1.0: the inked part of the rule."""
        share = (moment - self.opens_at) / (self.ends_at - self.opens_at)
        return min(1.0, max(0.0, share))
