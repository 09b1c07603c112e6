"""What happened with public registers."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.foundation.modules import Fact
from wspolnie.services.registers.kinds import Register


def register_label(register: str) -> str:
    """How a register is called, in the reader's language."""
    return {Register.COURT: _("Court register"), Register.REGON: _("REGON register")}[Register(register)]


@dataclass(frozen=True, kw_only=True)
class RegisterAsked(Fact):
    """A public register was asked of an organisation."""

    public = False
    register: str
    organisation: str
    number: str
    found: bool

    def sentence(self) -> str:
        told = {"register": register_label(self.register), "name": self.organisation, "number": self.number}
        if self.found:
            return _("%(register)s was asked of “%(name)s” (%(number)s) and answered.") % told
        return _("%(register)s was asked of “%(name)s” (%(number)s): it knows no such number.") % told


@dataclass(frozen=True, kw_only=True)
class CourtRegisterAsked(Fact):
    """The court register was asked of an organisation, before there were others; lines of the journal still say it."""

    public = False
    organisation: str
    krs: str
    found: bool

    def sentence(self) -> str:
        now = RegisterAsked(register=Register.COURT, organisation=self.organisation, number=self.krs, found=self.found)
        return now.sentence()


@dataclass(frozen=True, kw_only=True)
class RegisterRoundStarted(Fact):
    """A register began to be asked about all organisations, or went on after a stop."""

    public = False
    register: str
    rows: int
    asked: int

    def sentence(self) -> str:
        told = {"register": register_label(self.register), "rows": self.rows, "asked": self.asked}
        if self.asked:
            return _("%(register)s: asking about all went on after %(asked)s of %(rows)s.") % told
        return _("%(register)s: asking about all %(rows)s organisations began.") % told


@dataclass(frozen=True, kw_only=True)
class RegisterRoundStopped(Fact):
    """Asking about all was stopped, by somebody or because the register does not answer; answers stay."""

    public = False
    register: str
    rows: int
    asked: int
    by_itself: bool

    def sentence(self) -> str:
        told = {"register": register_label(self.register), "rows": self.rows, "asked": self.asked}
        if self.by_itself:
            return _("%(register)s does not answer: asking stopped after %(asked)s of %(rows)s.") % told
        return pgettext("round", "%(register)s: asking was stopped after %(asked)s of %(rows)s.") % told


@dataclass(frozen=True, kw_only=True)
class RegisterRoundEnded(Fact):
    """A register was asked about all organisations."""

    public = False
    register: str
    asked: int
    known: int
    unknown: int
    unanswered: int

    def sentence(self) -> str:
        return _("%(register)s was asked about %(asked)s organisations: %(known)s known, %(unknown)s not known.") % {
            "register": register_label(self.register),
            "asked": self.asked,
            "known": self.known,
            "unknown": self.unknown,
        }
