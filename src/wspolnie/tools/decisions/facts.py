"""What happened to recommendations. Bodies and offices are named; people never are. Days are ISO texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact
from wspolnie.foundation.text.spoken import dates
from wspolnie.tools.decisions.states import ReminderKind, Way, verdict_label


@dataclass(frozen=True, kw_only=True)
class RecommendationWorded(Fact):
    """A draft was worded; the body and the office alone read it."""

    public = False
    title: str

    def sentence(self) -> str:
        return _("A draft of the recommendation “%(title)s” was worded.") % {"title": self.title}


@dataclass(frozen=True, kw_only=True)
class RecommendationReworded(Fact):
    """A draft says something else than before."""

    public = False
    title: str
    sha256: str

    def sentence(self) -> str:
        return _("The draft of the recommendation “%(title)s” was changed.") % {"title": self.title}


@dataclass(frozen=True, kw_only=True)
class RecommendationDropped(Fact):
    """A draft came to nothing."""

    public = False
    title: str
    reason: str

    def sentence(self) -> str:
        return _("The draft of the recommendation “%(title)s” was dropped: %(reason)s") % {
            "title": self.title,
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class RecommendationAdopted(Fact):
    """A body agreed on it; without a vote the three counts are None. `sha256` is that of its words."""

    title: str
    body: str
    way: str
    votes_for: int | None
    votes_against: int | None
    votes_abstained: int | None
    on: str
    sha256: str

    def sentence(self) -> str:
        told = {"title": self.title, "body": self.body, "on": dates().day(date.fromisoformat(self.on))}
        if self.way == Way.CONSENSUS:
            return _("%(body)s adopted the recommendation “%(title)s” by consensus on %(on)s.") % told
        counts = {"for": self.votes_for, "against": self.votes_against, "abstained": self.votes_abstained}
        return _(
            "%(body)s adopted the recommendation “%(title)s” by a vote on %(on)s: "
            "for %(for)s, against %(against)s, abstained %(abstained)s."
        ) % (told | counts)


@dataclass(frozen=True, kw_only=True)
class RecommendationSent(Fact):
    """An office got it, with the hour by which it answers."""

    title: str
    body: str
    office: str
    due_at: datetime

    def sentence(self) -> str:
        return _("%(body)s sent the recommendation “%(title)s” to %(office)s, which answers %(until)s.") % {
            "body": self.body,
            "title": self.title,
            "office": self.office,
            "until": dates().until(self.due_at),
        }


@dataclass(frozen=True, kw_only=True)
class RecommendationPassed(Fact):
    """Another office answers; the hour stays."""

    title: str
    old: str
    new: str
    because: str

    def sentence(self) -> str:
        return _("The recommendation “%(title)s” went from %(old)s to %(new)s: %(because)s") % {
            "title": self.title,
            "old": self.old,
            "new": self.new,
            "because": self.because,
        }


@dataclass(frozen=True, kw_only=True)
class RecommendationReplied(Fact):
    """The office said what it thinks of it; `do_by` is empty after a no. `sha256` is that of its words."""

    title: str
    office: str
    number: int
    verdict: str
    do_by: str
    sha256: str

    def sentence(self) -> str:
        told = {"title": self.title, "office": self.office, "verdict": verdict_label(self.verdict)}
        if not self.do_by:
            return _("%(office)s answered the recommendation “%(title)s”: %(verdict)s.") % told
        day = dates().day(date.fromisoformat(self.do_by))
        return _("%(office)s answered the recommendation “%(title)s”: %(verdict)s, to be done by %(day)s.") % (
            told | {"day": day}
        )


@dataclass(frozen=True, kw_only=True)
class RecommendationAdvanced(Fact):
    """Something was done about it."""

    title: str
    sha256: str

    def sentence(self) -> str:
        return _("The office told what it did about the recommendation “%(title)s”.") % {"title": self.title}


@dataclass(frozen=True, kw_only=True)
class RecommendationCarriedOut(Fact):
    """It was done; the page shows the evidence."""

    title: str
    office: str
    sha256: str

    def sentence(self) -> str:
        return _("%(office)s carried out the recommendation “%(title)s” and showed the evidence.") % {
            "title": self.title,
            "office": self.office,
        }


@dataclass(frozen=True, kw_only=True)
class RecommendationWithdrawn(Fact):
    """The body does not ask for it any more."""

    title: str
    body: str
    reason: str

    def sentence(self) -> str:
        return _("%(body)s withdrew the recommendation “%(title)s”: %(reason)s") % {
            "body": self.body,
            "title": self.title,
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class RecommendationForwarded(Fact):
    """A body passed it on to another body."""

    title: str
    giver: str
    receiver: str
    why: str

    def sentence(self) -> str:
        return _("%(giver)s passed the recommendation “%(title)s” on to %(receiver)s: %(why)s") % {
            "giver": self.giver,
            "title": self.title,
            "receiver": self.receiver,
            "why": self.why,
        }


@dataclass(frozen=True, kw_only=True)
class ForwardingTaken(Fact):
    """The other body made it its own matter."""

    title: str
    receiver: str

    def sentence(self) -> str:
        return _("%(receiver)s took over the recommendation “%(title)s”.") % {
            "receiver": self.receiver,
            "title": self.title,
        }


@dataclass(frozen=True, kw_only=True)
class ForwardingDeclined(Fact):
    """The other body leaves it alone."""

    title: str
    receiver: str
    reason: str

    def sentence(self) -> str:
        return _("%(receiver)s did not take over the recommendation “%(title)s”: %(reason)s") % {
            "receiver": self.receiver,
            "title": self.title,
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class OfficeReminded(Fact):
    """An office was reminded of a recommendation, or the office above it was told."""

    title: str
    office: str
    kind: str
    number: int

    def sentence(self) -> str:
        told = {"title": self.title, "office": self.office}
        if self.kind == ReminderKind.BEFORE:
            return _("%(office)s was reminded that the answer to the recommendation “%(title)s” is due soon.") % told
        if self.kind == ReminderKind.AFTER:
            return _("%(office)s was reminded that the answer to the recommendation “%(title)s” is overdue.") % told
        if self.kind == ReminderKind.PROMISE:
            return _("%(office)s was reminded that it named a day for “%(title)s” and that day is over.") % told
        return _("%(office)s was told that an office below it owes an answer to the recommendation “%(title)s”.") % told
