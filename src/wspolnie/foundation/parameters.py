"""What a dated parameter is: its plain meaning, its kind, its bounds. A room declares those that it asks for."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.acts import Refused
from wspolnie.foundation.text.spoken import dates

YES: Final = "yes"
NO: Final = "no"
LEAP: Final = 2024
"""A year that has every day."""
_CLOCK: Final = re.compile(r"(\d\d):(\d\d)")
_DAY: Final = re.compile(r"(\d\d)-(\d\d)")


class ParameterKind(enum.StrEnum):
    """How a value is written in the table: a whole number of something, "yes"/"no", "HH:MM", "MM-DD", or a text."""

    NUMBER = "number"
    DAYS = "days"
    MINUTES = "minutes"
    SWITCH = "switch"
    HOUR = "hour"
    DAY_OF_YEAR = "day_of_year"
    TEXT = "text"


COUNTED: Final = frozenset({ParameterKind.NUMBER, ParameterKind.DAYS, ParameterKind.MINUTES})


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterSpec:
    """A parameter as its room declares it; `label` and `meaning` are gettext ids.

    `least` and `most` bound counted kinds, both included. `default` holds where a city has set nothing; empty when
    nothing holds then. `waits_for` says in plain words why no code asks for it yet.
    """

    name: str
    label: str
    meaning: str
    kind: ParameterKind
    least: int = 0
    most: int = 3650
    default: str = ""
    waits_for: str = ""

    def cleaned(self, typed: str) -> str:
        """The value as it is kept.

        Raises:
            Refused: when it is not one of this kind, or out of bounds.
        """
        word = typed.strip()
        if self.kind in COUNTED:
            return self._counted(word)
        match self.kind:
            case ParameterKind.SWITCH if word not in {YES, NO}:
                raise Refused(_("Choose yes or no."))
            case ParameterKind.HOUR if not _is_hour(word):
                raise Refused(_("Write an hour, for example 15:45."))
            case ParameterKind.DAY_OF_YEAR if not _is_day(word):
                raise Refused(_("Write a month and a day, for example 11-30 for 30 November."))
            case _ if not word or len(word) > 200:
                raise Refused(_("Write a value of at most 200 characters."))
        return word

    def _counted(self, word: str) -> str:
        is_number = word.isascii() and word.isdecimal() and len(word) < 10
        if not is_number or not self.least <= int(word) <= self.most:
            bounds = {"least": self.least, "most": self.most}
            raise Refused(_("Write a whole number from %(least)s to %(most)s.") % bounds)
        return str(int(word))

    def shown(self, value: str) -> str:
        """The value for a reader; one that is not of the kind is shown as it stands."""
        try:
            self.cleaned(value)
        except Refused:
            return value
        match self.kind:
            case ParameterKind.DAYS:
                return ngettext("%(num)s day", "%(num)s days", int(value)) % {"num": value}
            case ParameterKind.MINUTES:
                return ngettext("%(num)s minute", "%(num)s minutes", int(value)) % {"num": value}
            case ParameterKind.SWITCH:
                return _("yes") if value == YES else _("no")
            case ParameterKind.HOUR:
                return _("at %(hour)s") % {"hour": value}
            case ParameterKind.DAY_OF_YEAR if day := day_of_year(value):
                return dates().day_month(day)
            case _:
                return value


def _is_hour(word: str) -> bool:
    found = _CLOCK.fullmatch(word)
    return bool(found and word.isascii() and int(found[1]) < 24 and int(found[2]) < 60)


def _is_day(word: str) -> bool:
    return day_of_year(word) is not None


def day_of_year(value: str) -> date | None:
    """The day that "MM-DD" names, in a year that has every day; None when it names none."""
    found = _DAY.fullmatch(value)
    if not found or not value.isascii():
        return None
    try:
        return date(LEAP, int(found[1]), int(found[2]))
    except ValueError:
        return None
