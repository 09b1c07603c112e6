"""What happened at the help desk. Who asks what is for the office; frequent questions are for everybody."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from wspolnie.desks.support.states import QuestionState, asker_label, message_label
from wspolnie.foundation.modules import PERSONAL, Fact


@dataclass(frozen=True, kw_only=True)
class QuestionAsked(Fact):
    """A question came in."""

    public = False
    number: str
    side: str
    confirmed: bool

    def sentence(self) -> str:
        told = {"number": self.number, "who": asker_label(self.side)}
        return _("A question came to the help desk, %(number)s: %(who)s asks.") % told


@dataclass(frozen=True, kw_only=True)
class QuestionConfirmed(Fact):
    """Whoever reads the asker's mail confirmed the question."""

    public = False
    number: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("The question %(number)s was confirmed by e-mail.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class QuestionAssigned(Fact):
    """Somebody of the office answers from now on."""

    public = False
    number: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("The question %(number)s was given to somebody who answers.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class QuestionWritten(Fact):
    """A message was written: an answer, a note, or more words of the asker."""

    public = False
    number: str
    kind: str
    old: str
    new: str

    def sentence(self) -> str:
        told = {"number": self.number, "kind": message_label(self.kind), "new": QuestionState(self.new).label}
        return _("%(number)s: %(kind)s. State: %(new)s.") % told


@dataclass(frozen=True, kw_only=True)
class QuestionPassed(Fact):
    """It was passed to another office, with a reason."""

    public = False
    number: str
    old: str
    new: str
    because: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        told = {"number": self.number, "old": self.old or _("the help desk"), "new": self.new, "why": self.because}
        if self.because:
            return _("The question %(number)s was passed to: %(new)s; before: %(old)s. Reason: %(why)s") % told
        return _("The question %(number)s was passed to: %(new)s; before: %(old)s.") % told


@dataclass(frozen=True, kw_only=True)
class QuestionClosed(Fact):
    """Nothing more is asked or answered."""

    public = False
    number: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("The question %(number)s was closed.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class FrequentPublished(Fact):
    """A frequent question with its answer is public; nobody is named in it."""

    question: str

    def sentence(self) -> str:
        return _("Among frequent questions: “%(question)s”.") % {"question": self.question}


@dataclass(frozen=True, kw_only=True)
class FrequentWithdrawn(Fact):
    """A frequent question is not shown any more."""

    question: str

    def sentence(self) -> str:
        return _("Withdrawn from frequent questions: “%(question)s”.") % {"question": self.question}
