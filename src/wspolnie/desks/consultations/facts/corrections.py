"""What happened to published answers: they change in public alone."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.remark_words import verdict_label
from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class CorrectionWritten(Fact):
    """Somebody wrote a correction; nobody outside the office reads it until it is published."""

    public = False
    number: str
    verdict: str
    remarks: int

    def sentence(self) -> str:
        text = _("A correction of the answer to remark %(number)s was written: “%(new)s”.")
        return text % {"number": self.number, "new": verdict_label(self.verdict)}


@dataclass(frozen=True, kw_only=True)
class CorrectionDropped(Fact):
    """A correction that was written is not published; the answer stays as it was."""

    public = False
    number: str

    def sentence(self) -> str:
        return _("A correction of the answer to remark %(number)s was dropped.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class AnswerCorrected(Fact):
    """A published answer was corrected; what it said before stays beside it."""

    number: str
    """Of the first remark that has this answer."""
    remarks: int
    """How many have it."""
    old: str
    new: str
    round: int

    def sentence(self) -> str:
        said = {"number": self.number, "old": verdict_label(self.old), "new": verdict_label(self.new)}
        if self.old == self.new:
            return _("The published answer to remark %(number)s was corrected; it stays “%(new)s”.") % said
        return _("The published answer to remark %(number)s was corrected from “%(old)s” to “%(new)s”.") % said


@dataclass(frozen=True, kw_only=True)
class AnswerHidden(Fact):
    """The words of a published answer are hidden from the public; its verdict stays. They stand in no fact."""

    number: str
    """Of the first remark that has this answer."""
    remarks: int
    """How many have it."""
    why: str

    def sentence(self) -> str:
        said = {"number": self.number, "why": self.why.rstrip(".")}
        return _("The office hid the words of the answer to remark %(number)s: %(why)s.") % said


@dataclass(frozen=True, kw_only=True)
class AnswerShown(Fact):
    """The words of an answer that were hidden can be read again."""

    number: str
    remarks: int
    why: str
    """Why they were hidden."""

    def sentence(self) -> str:
        said = {"number": self.number, "why": self.why.rstrip(".")}
        return _("The words of the answer to remark %(number)s can be read again; they were hidden: %(why)s.") % said
