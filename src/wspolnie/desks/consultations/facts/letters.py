"""What happened to letters on paper. None of these says who got one, or where they live."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.modules import Fact
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, kw_only=True)
class LettersSent(Fact):
    """Somebody noted that letters went out on a day."""

    public = False
    number: str
    round: int
    letters: int
    on: str
    """The day (ISO 8601)."""

    def sentence(self) -> str:
        return ngettext(
            "%(count)s letter with an answer in consultation %(number)s was sent: %(on)s.",
            "%(count)s letters with answers in consultation %(number)s were sent: %(on)s.",
            self.letters,
        ) % {"number": self.number, "count": self.letters, "on": dates().day(date.fromisoformat(self.on))}


@dataclass(frozen=True, kw_only=True)
class LetterNotSent(Fact):
    """The note that a letter was sent was a mistake."""

    public = False
    number: str

    def sentence(self) -> str:
        return _("The letter with the answer to %(number)s was not sent after all: it waits again.") % {
            "number": self.number
        }


@dataclass(frozen=True, kw_only=True)
class LetterReturned(Fact):
    """The post brought a letter back."""

    public = False
    number: str
    on: str
    """The day (ISO 8601)."""

    def sentence(self) -> str:
        text = _("The letter with the answer to %(number)s came back: %(on)s.")
        return text % {"number": self.number, "on": dates().day(date.fromisoformat(self.on))}


@dataclass(frozen=True, kw_only=True)
class LetterAddressed(Fact):
    """A postal address was written down, corrected or removed; the address stands in a row that can be erased."""

    public = False
    number: str
    given: bool
    """False: it was removed."""
    waiting: int
    """How many letters wait to be sent to it now."""

    def sentence(self) -> str:
        if self.given:
            return _("The postal address given with remark %(number)s was written down.") % {"number": self.number}
        return _("The postal address given with remark %(number)s was removed.") % {"number": self.number}
