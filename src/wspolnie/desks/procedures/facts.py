"""What happened to procedures and comments. Nobody is named."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.desks.procedures.states import comment_state_label, procedure_state_label, side_label
from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class ProcedureWritten(Fact):
    """A draft of a procedure was written."""

    public = False
    name: str

    def sentence(self) -> str:
        return _("A procedure was written: %(name)s.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class ProcedureDraftSaved(Fact):
    """A further version of a draft was saved, which the office alone reads."""

    public = False
    name: str
    number: int

    def sentence(self) -> str:
        return _("Procedure “%(name)s” has version %(number)s.") % {"name": self.name, "number": self.number}


@dataclass(frozen=True, kw_only=True)
class ProcedureWordedAnew(Fact):
    """A further version was published."""

    name: str
    number: int
    change: str

    def sentence(self) -> str:
        told = {"name": self.name, "number": self.number, "change": self.change}
        return _("Procedure “%(name)s”, version %(number)s: %(change)s") % told


@dataclass(frozen=True, kw_only=True)
class ProcedureMoved(Fact):
    """A procedure was published or withdrawn."""

    name: str
    old: str
    new: str
    reason: str

    def sentence(self) -> str:
        told = {"name": self.name, "state": procedure_state_label(self.new), "reason": self.reason}
        if self.reason:
            return _("Procedure “%(name)s” is now: %(state)s. Reason: %(reason)s") % told
        return _("Procedure “%(name)s” is now: %(state)s.") % told


@dataclass(frozen=True, kw_only=True)
class ProcedureCommented(Fact):
    """Somebody said what is unclear in a procedure; `organisation` is empty when they spoke for none."""

    name: str
    number: int
    side: str
    organisation: str

    def sentence(self) -> str:
        told = {"name": self.name, "side": side_label(self.side), "organisation": self.organisation}
        if self.organisation:
            return _("Comment on the procedure “%(name)s”: %(organisation)s.") % told
        return _("Comment on the procedure “%(name)s”. From: %(side)s.") % told


@dataclass(frozen=True, kw_only=True)
class ProcedureCommentMoved(Fact):
    """A comment was answered, or removed with a reason."""

    name: str
    old: str
    new: str
    in_time: bool
    reason: str

    def sentence(self) -> str:
        told = {"name": self.name, "state": comment_state_label(self.new), "reason": self.reason}
        if self.reason:
            return _("A comment on the procedure “%(name)s” is now: %(state)s. Reason: %(reason)s") % told
        return _("A comment on the procedure “%(name)s” is now: %(state)s.") % told
