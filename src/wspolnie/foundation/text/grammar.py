"""Words that Polish and English bend around numbers and dates: pure tables, no settings, no catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

Forms = tuple[str, str, str]
"""The word after 1, after 2-4 and after 5 (and 0, 12-14, 22 is as 2): dzień, dni, dni."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time as it is written after a number, and the verb that stands before it."""

    forms: Forms
    verbs: Forms


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language writes days, hours and what is left; `{}` in a phrase takes the date."""

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    until_weekdays: tuple[str, ...]
    since_weekdays: tuple[str, ...]
    on_weekdays: tuple[str, ...]
    hour: str
    summer_time: str
    winter_time: str
    day: Unit
    hours: Unit
    minutes: Unit
    left: str
    closing: str
    over: str
    today: str
    tomorrow: str
    yesterday: str


def plural_form(count: int, language: str) -> int:
    """0 for one, 1 for few (Polish 2-4, not 12-14), 2 for the rest; English knows 0 and 2."""
    count = abs(count)
    if count == 1:
        return 0
    if language == "pl" and 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14:
        return 1
    return 2


def plural(count: int, one: str, few: str, many: str, language: str = "pl") -> str:
    """The form of a word that agrees with `count`: plural(2, "uwaga", "uwagi", "uwag") is "uwagi"."""
    return (one, few, many)[plural_form(count, language)]


def _names(locale: str, kind: str, width: str, context: str = "format") -> tuple[str, ...]:
    table = getattr(Locale.parse(locale), kind)[context][width]
    return tuple(str(table[key]) for key in sorted(table))


_GENITIVE = ("poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli")


def _polish() -> Grammar:
    return Grammar(
        months=_names("pl", "months", "wide"),
        months_short=_names("pl", "months", "abbreviated"),
        weekdays=_names("pl", "days", "wide"),
        weekdays_short=_names("pl", "days", "abbreviated"),
        until_weekdays=tuple(f"do {name}" for name in _GENITIVE),
        since_weekdays=tuple(f"od {name}" for name in _GENITIVE),
        on_weekdays=(
            "w poniedziałek",
            "we wtorek",
            "w środę",
            "w czwartek",
            "w piątek",
            "w sobotę",
            "w niedzielę",
        ),
        hour="godz. ",
        summer_time=" czasu letniego",
        winter_time=" czasu zimowego",
        day=Unit(("dzień", "dni", "dni"), ("Został", "Zostały", "Zostało")),
        hours=Unit(("godz.", "godz.", "godz."), ("Została", "Zostały", "Zostało")),
        minutes=Unit(("min", "min", "min"), ("Została", "Zostały", "Zostało")),
        left="{verb} {left}",
        closing="Kończy się w tej minucie",
        over="Zakończone",
        today="dziś",
        tomorrow="jutro",
        yesterday="wczoraj",
    )


def _english() -> Grammar:
    weekdays = _names("en_GB", "days", "wide")
    return Grammar(
        months=_names("en_GB", "months", "wide"),
        months_short=_names("en_GB", "months", "abbreviated"),
        weekdays=weekdays,
        weekdays_short=_names("en_GB", "days", "abbreviated"),
        until_weekdays=tuple(f"until {name}" for name in weekdays),
        since_weekdays=tuple(f"from {name}" for name in weekdays),
        on_weekdays=tuple(f"on {name}" for name in weekdays),
        hour="",
        summer_time=" summer time",
        winter_time=" winter time",
        day=Unit(("day", "days", "days"), ("", "", "")),
        hours=Unit(("h", "h", "h"), ("", "", "")),
        minutes=Unit(("min", "min", "min"), ("", "", "")),
        left="{left} left",
        closing="Closes within this minute",
        over="Closed",
        today="today",
        tomorrow="tomorrow",
        yesterday="yesterday",
    )


@lru_cache(maxsize=4)
def grammar(language: str) -> Grammar:
    """The tables of a language code; every language that has none of its own reads English."""
    return _polish() if language.split("-")[0] == "pl" else _english()
