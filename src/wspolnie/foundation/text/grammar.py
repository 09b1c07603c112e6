"""Words that a language bends around numbers and dates: pure tables, no settings, no catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import Locale

from wspolnie.foundation.text.languages import plural_category, words_of_dates

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
    if language not in {"pl", "en"}:
        return {"one": 0, "few": 1}.get(plural_category(language, count), 2)
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


@lru_cache(maxsize=16)
def grammar(language: str) -> Grammar:
    """The tables of a language code; a language without a file of its own (`dates.toml`) reads English."""
    code = language.split("-")[0]
    if code in {"pl", "en"}:
        return _polish() if code == "pl" else _english()
    words = words_of_dates(code)
    return _english() if words is None else from_file(code, words)


def from_file(code: str, words: Mapping[str, Any]) -> Grammar:
    """A third language's tables: names of months and days from CLDR, the rest as its file says.

    Raises:
        ValueError: when a word is missing or one too many.
    """
    given = {name: _part(value) for name, value in words.items()}
    names = {
        "months": _names(code, "months", "wide"),
        "months_short": _names(code, "months", "abbreviated"),
        "weekdays": _names(code, "days", "wide"),
        "weekdays_short": _names(code, "days", "abbreviated"),
    }
    try:
        return Grammar(**{**names, **given})
    except TypeError as fault:
        raise ValueError(f"locale/{code}/dates.toml: {fault}") from fault


def _part(value: Any) -> Any:
    if isinstance(value, dict):
        return Unit(tuple(value["forms"]), tuple(value["verbs"]))
    return tuple(value) if isinstance(value, list) else value
