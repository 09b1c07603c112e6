"""Quarters of a year by a city's clock, for figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

WORD: Final = re.compile(r"(20\d\d|19\d\d)-([1-4])", re.A)
ROMAN: Final = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months; its word is `2026-4`, what people read is `IV 2026` on one line."""

    year: int
    number: int

    @classmethod
    def parse(cls, word: str) -> Quarter | None:
        """What a word of an address names; None when it is no quarter."""
        found = WORD.fullmatch(word)
        return cls(int(found[1]), int(found[2])) if found else None

    @classmethod
    def on(cls, day: date) -> Quarter:
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def at(cls, moment: datetime, zone: ZoneInfo) -> Quarter:
        """The one in which an instant falls by the clock of a zone."""
        return cls.on(moment.astimezone(zone).date())

    def plus(self, quarters: int) -> Quarter:
        """So many later; earlier when it is negative."""
        years, number = divmod(self.year * 4 + self.number - 1 + quarters, 4)
        return Quarter(years, number + 1)

    def begins(self, zone: ZoneInfo) -> datetime:
        """Its first instant."""
        return datetime.combine(date(self.year, 3 * self.number - 2, 1), time(), zone)

    def ends(self, zone: ZoneInfo) -> datetime:
        """The first instant after it."""
        return self.plus(1).begins(zone)

    @property
    def label(self) -> str:
        return f"{ROMAN[self.number - 1]}\u00a0{self.year}"

    def __str__(self) -> str:
        return f"{self.year}-{self.number}"
