"""What happened to answers."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.consultations.remark_words import verdict_label
from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class RemarkAnswered(Fact):
    """An answer was written or changed; it stays inside the office until all are published."""

    public = False
    number: str
    verdict: str
    state: str
    old_verdict: str
    old_reason: str
    reason: str
    old_wording: str = ""
    wording: str = ""

    def sentence(self) -> str:
        said = {"number": self.number, "new": verdict_label(self.verdict)}
        same = (self.old_verdict, self.old_reason, self.old_wording) == (self.verdict, self.reason, self.wording)
        if self.state == "draft" and same:
            return _("The author changed remark %(number)s: its answer has to be accepted again.") % said
        if not self.old_verdict:
            if self.state == "accepted":
                return _("Remark %(number)s was answered: “%(new)s”.") % said
            return _("An answer to remark %(number)s was written: “%(new)s”. It is not accepted yet.") % said
        if self.old_verdict == self.verdict:
            return _("The answer to remark %(number)s was put in other words; it stays “%(new)s”.") % said
        text = _("The answer to remark %(number)s was changed from “%(old)s” to “%(new)s”.")
        return text % (said | {"old": verdict_label(self.old_verdict)})


@dataclass(frozen=True, kw_only=True)
class AnswerMoved(Fact):
    """An answer went on to be looked through, was given back or accepted; its words stayed."""

    public = False
    number: str
    old: str
    new: str
    comment: str = ""

    def sentence(self) -> str:
        text = {
            "draft": _("The answer to remark %(number)s is a draft again."),
            "review": _("The answer to remark %(number)s waits for somebody to look it through."),
            "returned": _("The answer to remark %(number)s was given back: “%(comment)s”."),
            "accepted": _("The answer to remark %(number)s was accepted."),
        }[self.new]
        return text % {"number": self.number, "comment": self.comment}


@dataclass(frozen=True, kw_only=True)
class AnswerTakenBack(Fact):
    """A change of many remarks was undone: this one has no answer again."""

    public = False
    number: str
    verdict: str
    reason: str

    def sentence(self) -> str:
        text = _("The answer “%(old)s” to remark %(number)s was taken back: it has no answer again.")
        return text % {"number": self.number, "old": verdict_label(self.verdict)}


@dataclass(frozen=True, kw_only=True)
class AnswersPublished(Fact):
    """All answers became public at one moment."""

    number: str
    answers: int
    late: int
    round: int = 1

    def sentence(self) -> str:
        return ngettext(
            "Answers in consultation %(number)s were published: %(count)s answer.",
            "Answers in consultation %(number)s were published: %(count)s answers.",
            self.answers,
        ) % {"number": self.number, "count": self.answers}
