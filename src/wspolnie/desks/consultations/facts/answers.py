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

    def sentence(self) -> str:
        if self.state == "draft" and (self.old_verdict, self.old_reason) == (self.verdict, self.reason):
            return _("The author changed remark %(number)s: its answer has to be accepted again.") % {
                "number": self.number
            }
        text = (
            _("The answer to remark %(number)s was changed from “%(old)s” to “%(new)s”.")
            if self.old_verdict
            else _("Remark %(number)s was answered: “%(new)s”.")
        )
        return text % {
            "number": self.number,
            "old": verdict_label(self.old_verdict) if self.old_verdict else "",
            "new": verdict_label(self.verdict),
        }


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
