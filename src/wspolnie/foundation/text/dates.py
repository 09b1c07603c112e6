"""Days and hours in words: every deadline shows date, weekday and hour. Instants are zoned; days are the city's."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from wspolnie.foundation.text.grammar import Grammar, grammar
from wspolnie.foundation.text.spacing import NBSP

WARSAW: Final = ZoneInfo("Europe/Warsaw")
_DASH: Final = "–"


class DateText:
    """Writes dates for one language and one city's zone; `tied` puts no-break spaces between day and month.

    Polish: `moment` "piątek 11 września 2026, godz. 15:45", `until` "do piątku 11 września 2026, godz. 15:45",
    `on` "w piątek 11 września 2026, godz. 15:45", `short` "11 września 2026, 15:45".
    """

    __slots__ = ("gap", "words", "zone")

    def __init__(self, language: str = "pl", zone: tzinfo = WARSAW, *, tied: bool = False) -> None:
        self.words: Grammar = grammar(language)
        self.zone = zone
        self.gap = NBSP if tied else " "

    def day(self, value: date) -> str:
        """11 września 2026"""
        local = self._day(value)
        return f"{local.day}{self.gap}{self.words.months[local.month - 1]} {local.year}"

    def day_month(self, value: date) -> str:
        """11 września"""
        local = self._day(value)
        return f"{local.day}{self.gap}{self.words.months[local.month - 1]}"

    def day_number(self, value: date) -> str:
        """11"""
        return str(self._day(value).day)

    def weekday_day(self, value: date) -> str:
        """piątek 11 września 2026"""
        return f"{self.words.weekdays[self._day(value).weekday()]} {self.day(value)}"

    def hour(self, at: datetime) -> str:
        """godz. 15:45; in the hour that the clock repeats also which of the two"""
        return self._tie(self.words.hour) + self.clock(at)

    def clock(self, at: datetime) -> str:
        """15:45"""
        local = self._local(at)
        twin = local.replace(fold=1 - local.fold)
        repeated = local.utcoffset() != twin.utcoffset() and at.astimezone(self.zone) == local
        which = (self.words.winter_time if local.fold else self.words.summer_time) if repeated else ""
        return f"{local.hour}:{local.minute:02d}{self._tie(which)}"

    def moment(self, at: datetime) -> str:
        """piątek 11 września 2026, godz. 15:45"""
        return f"{self.weekday_day(at)}, {self.hour(at)}"

    def until(self, at: date, *, year: bool = True) -> str:
        """do piątku 11 września 2026, godz. 15:45; without the hour for a plain day, without the year if asked"""
        return self._phrase(self.words.until_weekdays, at, year=year)

    def since(self, at: date, *, year: bool = True) -> str:
        """od piątku 11 września 2026, godz. 9:00"""
        return self._phrase(self.words.since_weekdays, at, year=year)

    def on(self, at: date, *, year: bool = True) -> str:
        """w piątek 11 września 2026, godz. 15:45"""
        return self._phrase(self.words.on_weekdays, at, year=year)

    def short(self, at: datetime) -> str:
        """11 września 2026, 15:45: for receipts and heads of remarks"""
        return f"{self.day(at)}, {self.clock(at)}"

    def exact(self, at: datetime) -> str:
        """11 września 2026, 15:45:07: to the second, where the second decides"""
        local = self._local(at)
        hour, _, rest = self.clock(at).partition(":")
        return f"{self.day(at)}, {hour}:{rest[:2]}:{local.second:02d}{rest[2:]}"

    def near(self, at: datetime, now: datetime) -> str:
        """dziś, godz. 15:30; wczoraj, godz. 14:02; otherwise weekday, day and hour"""
        days = (self._day(at) - self._day(now)).days
        word = {0: self.words.today, 1: self.words.tomorrow, -1: self.words.yesterday}.get(days)
        return f"{word}, {self.hour(at)}" if word else self.moment(at)

    def span(self, first: date, last: date) -> str:
        """1–4 lipca 2026; 28 lipca – 11 września 2026; 30 grudnia 2026 – 2 stycznia 2027"""
        start, end = self._day(first), self._day(last)
        if end < start:
            raise ValueError("a span ends after it starts")
        if start == end:
            return self.day(start)
        if (start.year, start.month) == (end.year, end.month):
            return f"{start.day}{_DASH}{self.day(end)}"
        begin = self.day_month(start) if start.year == end.year else self.day(start)
        return f"{begin}{self.gap}{_DASH} {self.day(end)}"

    def month_short(self, value: date) -> str:
        """wrz"""
        return self.words.months_short[self._day(value).month - 1]

    def weekday_short(self, value: date) -> str:
        """pt."""
        return self.words.weekdays_short[self._day(value).weekday()]

    def iso(self, value: date) -> str:
        """2026-09-11T15:45:00+02:00 for the datetime attribute; a plain day stays a day"""
        if isinstance(value, datetime):
            return self._local(value).isoformat(timespec="seconds")
        return value.isoformat()

    def _phrase(self, weekdays: tuple[str, ...], at: date, *, year: bool) -> str:
        text = f"{self._tie(weekdays[self._day(at).weekday()])} {self.day(at) if year else self.day_month(at)}"
        return f"{text}, {self.hour(at)}" if isinstance(at, datetime) else text

    def _tie(self, text: str) -> str:
        return text.replace(" ", self.gap) if self.gap != " " else text

    def _local(self, at: datetime) -> datetime:
        if at.tzinfo is None:
            raise ValueError("an instant needs a zone")
        return at.astimezone(self.zone)

    def _day(self, value: date) -> date:
        return self._local(value).date() if isinstance(value, datetime) else value


def wall_days(start: datetime, end: datetime, zone: tzinfo = WARSAW) -> tuple[int, timedelta]:
    """Whole days as people count them on the calendar (same hour, next day), and the true time beyond them.

    A day across a clock change is 23 or 25 hours long and still one day.
    """
    if end < start:
        raise ValueError("the end comes after the start")
    local = start.astimezone(zone)
    days = (end.astimezone(zone).replace(tzinfo=None) - local.replace(tzinfo=None)).days
    while days > 0 and _later(local, days, zone) > end:
        days -= 1
    while _later(local, days + 1, zone) <= end:
        days += 1
    days = max(days, 0)
    return days, end - _later(local, days, zone)


def _later(local: datetime, days: int, zone: tzinfo) -> datetime:
    """The instant that shows the same hour `days` later; `days` 0 is the instant itself."""
    if days == 0:
        return local.astimezone(ZoneInfo("UTC"))
    moved = local.replace(tzinfo=None) + timedelta(days=days)
    return moved.replace(tzinfo=zone, fold=local.fold).astimezone(ZoneInfo("UTC"))
