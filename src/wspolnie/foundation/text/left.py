"""What is left until a deadline, in words: far off in days, near in hours, at the end in minutes.

A minute that has begun counts whole, as the stated one does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from wspolnie.foundation.text.dates import WARSAW, wall_days
from wspolnie.foundation.text.grammar import Unit, grammar, plural_form

SOON_DAYS: Final = 3
"""Under 72 hours a deadline is soon."""
COARSE_DAYS: Final = 21
"""From three weeks on the hours help nobody."""
MINUTE: Final = timedelta(minutes=1)
OVER: Final = -60


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """The state of one deadline at one moment; `seconds` counts down to the stated minute: 0 to -59 inside it, -60 when
    it is over."""

    sentence: str
    """Zostały 2 dni 5 godz. 25 min"""
    brief: str
    """2 dni 5 godz."""
    seconds: int
    is_soon: bool
    is_over: bool


def time_left(closes_at: datetime, now: datetime, language: str = "pl", zone: tzinfo = WARSAW) -> TimeLeft:
    """How a deadline stands; the stated minute is inclusive, so it is over when that minute has passed."""
    words = grammar(language)
    stated = closes_at.replace(second=0, microsecond=0)
    if now >= stated + MINUTE:
        return TimeLeft(words.over, words.over, OVER, is_soon=False, is_over=True)
    if now >= stated:
        return TimeLeft(words.closing, words.closing, _seconds(stated - now), is_soon=True, is_over=False)
    days, rest = wall_days(now, stated, zone)
    whole_days, told = wall_days(now.replace(second=0, microsecond=0), stated, zone)
    hours, minutes = divmod(_seconds(told) // 60, 60)
    parts = _full(whole_days, hours, minutes)
    first, unit = parts[0]
    left = " ".join(_part(count, unit, language) for count, unit in parts)
    sentence = words.left.format(verb=_verbs(unit, language)[plural_form(first, language)], left=left)
    brief = " ".join(_part(count, unit, language) for count, unit in parts[:2])
    return TimeLeft(sentence, brief, days * 86400 + _seconds(rest), is_soon=days < SOON_DAYS, is_over=False)


def _full(days: int, hours: int, minutes: int) -> list[tuple[int, str]]:
    """Count and unit of each part that is said."""
    if days >= COARSE_DAYS:
        return [(days, "day")]
    with_minutes = days < SOON_DAYS
    parts = [(days, "day"), (hours, "hours"), (minutes if with_minutes else 0, "minutes")]
    return [(count, unit) for count, unit in parts if count]


def _part(count: int, unit: str, language: str) -> str:
    return f"{count} {_unit(unit, language).forms[plural_form(count, language)]}"


def _verbs(unit: str, language: str) -> tuple[str, str, str]:
    return _unit(unit, language).verbs


def _unit(unit: str, language: str) -> Unit:
    words = grammar(language)
    return {"day": words.day, "hours": words.hours, "minutes": words.minutes}[unit]


def _seconds(delta: timedelta) -> int:
    return int(delta.total_seconds())
