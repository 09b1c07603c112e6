"""What happened to the work on answers: who got a remark, who gave it back, notes and opinions asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import PERSONAL, Fact
from wspolnie.foundation.text.spoken import dates


def whom(office: str, person: str) -> str:
    """“Anna Próbna, Biuro Dialogu”; what is not known, or was erased, is left out."""
    return ", ".join(filter(None, (person, office))) or _("somebody")


@dataclass(frozen=True, kw_only=True)
class RemarkAssigned(Fact):
    """Somebody answers a remark until a day and hour; whoever did before does no more."""

    public = False
    number: str
    office: str
    due_at: datetime
    old_office: str = ""
    old_due_at: datetime | None = None
    person: str = field(default="", metadata=PERSONAL)
    old_person: str = field(default="", metadata=PERSONAL)

    def sentence(self) -> str:
        said = {"number": self.number, "to": whom(self.office, self.person), "until": dates().until(self.due_at)}
        if self.old_due_at is None:
            return _("The answer to remark %(number)s was assigned %(until)s: %(to)s.") % said
        text = _("The answer to remark %(number)s was assigned anew %(until)s: %(to)s. Before: %(old)s, %(old_until)s.")
        old = {"old": whom(self.old_office, self.old_person), "old_until": dates().until(self.old_due_at)}
        return text % (said | old)


@dataclass(frozen=True, kw_only=True)
class AssignmentEnded(Fact):
    """Nobody in particular answers the remark any more: it was given back, or its press undone."""

    public = False
    number: str
    office: str
    ending: str
    person: str = field(default="", metadata=PERSONAL)
    why: str = field(default="", metadata=PERSONAL)

    def sentence(self) -> str:
        said = {"number": self.number, "who": whom(self.office, self.person), "why": self.why}
        if self.ending == "given_back" and self.why:
            return _("Remark %(number)s was given back by %(who)s: “%(why)s”.") % said
        if self.ending == "given_back":
            return _("Remark %(number)s was given back by %(who)s.") % said
        return _("Remark %(number)s is assigned to nobody again. Before: %(who)s.") % said


@dataclass(frozen=True, kw_only=True)
class NoteWritten(Fact):
    """Somebody who answers wrote a note about a remark, or replied to one; its words stand in the note alone."""

    public = False
    number: str
    is_reply: bool

    def sentence(self) -> str:
        text = (
            _("A note about remark %(number)s was replied to.")
            if self.is_reply
            else _("A note about remark %(number)s was written.")
        )
        return text % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class OpinionAsked(Fact):
    """An office or a person was asked what they think of a remark."""

    public = False
    number: str
    office: str
    due_at: datetime
    person: str = field(default="", metadata=PERSONAL)

    def sentence(self) -> str:
        said = {"number": self.number, "to": whom(self.office, self.person), "until": dates().until(self.due_at)}
        return _("An opinion about remark %(number)s is asked for %(until)s: %(to)s.") % said


@dataclass(frozen=True, kw_only=True)
class OpinionGiven(Fact):
    """The opinion that was asked for came."""

    public = False
    number: str

    def sentence(self) -> str:
        return _("The opinion about remark %(number)s was given.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class NoteRemoved(Fact):
    """The words of a note were removed."""

    public = False
    number: str

    def sentence(self) -> str:
        return _("A note about remark %(number)s was removed.") % {"number": self.number}
