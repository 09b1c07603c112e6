"""What happened in consultations: the public words of the desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from wspolnie.desks.consultations.notice_words import change_told, timeliness_label, where_told
from wspolnie.foundation.modules import PERSONAL, Fact
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, kw_only=True)
class ConsultationPlanned(Fact):
    """A consultation was prepared; nobody outside the office sees it yet."""

    public = False
    number: str
    title: str
    opens_at: datetime
    closes_at: datetime

    def sentence(self) -> str:
        return _("Consultation %(number)s “%(title)s” was prepared, with remarks %(until)s.") % {
            "number": self.number,
            "title": self.title,
            "until": dates().until(self.closes_at),
        }


@dataclass(frozen=True, kw_only=True)
class ConsultationChanged(Fact):
    """The plan of a consultation was changed before its start: each part with what stood there before."""

    public = False
    number: str
    fields: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]

    def sentence(self) -> str:
        changes = "; ".join(map(change_told, self.fields, self.old, self.new))
        return _("The plan of consultation %(number)s was changed: %(changes)s.") % {
            "number": self.number,
            "changes": changes,
        }


@dataclass(frozen=True, kw_only=True)
class RoundPlanned(Fact):
    """The next round of a consultation was prepared; nobody outside the office sees it yet."""

    public = False
    number: str
    round: int
    name: str
    opens_at: datetime
    closes_at: datetime

    def sentence(self) -> str:
        return _("Round %(round)s of consultation %(number)s (“%(name)s”) was prepared, with remarks %(until)s.") % {
            "round": self.round,
            "number": self.number,
            "name": self.name,
            "until": dates().until(self.closes_at),
        }


@dataclass(frozen=True, kw_only=True)
class ConsultationStarted(Fact):
    """A consultation was announced."""

    number: str
    title: str
    opens_at: datetime
    closes_at: datetime
    office: str
    round: int = 1
    name: str = ""

    def sentence(self) -> str:
        text = _(
            "Consultation %(number)s “%(title)s” was announced. "
            "Start: %(opens)s. Remarks are taken %(until)s. Run by: %(office)s."
        ) % {
            "number": self.number,
            "title": self.title,
            "opens": dates().moment(self.opens_at),
            "until": dates().until(self.closes_at),
            "office": self.office,
        }
        if self.round == 1:
            return text
        which = _("Round %(round)s: %(name)s.") % {"round": self.round, "name": self.name}
        return f"{text} {which}"


@dataclass(frozen=True, kw_only=True)
class RemarkReceived(Fact):
    """A remark came in, by whatever channel."""

    number: str
    channel: str
    received_at: datetime
    timeliness: str
    hour_unknown: bool
    paragraph: str
    side: str
    proposed: str = field(metadata=PERSONAL)
    reason: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("Remark %(number)s (%(where)s) was received: %(at)s, %(timeliness)s.") % {
            "number": self.number,
            "where": where_told(self.paragraph),
            "at": dates().day(self.received_at) if self.hour_unknown else dates().exact(self.received_at),
            "timeliness": timeliness_label(self.timeliness),
        }


@dataclass(frozen=True, kw_only=True)
class RemarkReleased(Fact):
    """A clerk released a remark: everybody can read it."""

    number: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("Remark %(number)s was released and is public.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class RemarkChanged(Fact):
    """Its author gave a remark other words; what was public waits for its release again."""

    number: str
    old: str
    new: str
    old_proposed: str = field(metadata=PERSONAL)
    proposed: str = field(metadata=PERSONAL)
    old_reason: str = field(metadata=PERSONAL)
    reason: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        text = (
            _("The author changed remark %(number)s; it waits for its release again.")
            if self.old == "released"
            else _("The author changed remark %(number)s.")
        )
        return text % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class RemarkWithdrawn(Fact):
    """Its author took a remark back."""

    number: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("The author withdrew remark %(number)s.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class RemarkSetAside(Fact):
    """The office found that it is no remark, or that it is abuse."""

    number: str
    old: str
    new: str
    passed_to: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        text = (
            _("The office found that %(number)s is no remark and passed it on.")
            if self.new == "not_remark"
            else _("The office found that %(number)s is abuse: it is counted, its text is not shown.")
        )
        return text % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class RemarkTakenBack(Fact):
    """What the office had set aside is a remark after all."""

    number: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("The office took %(number)s back among the remarks; it waits for its release.") % {
            "number": self.number
        }


@dataclass(frozen=True, kw_only=True)
class RemarkSpeaksFor(Fact):
    """It became known that a remark speaks for an organisation."""

    public = False
    number: str
    organisation: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("It was confirmed %(how)s that remark %(number)s speaks for “%(organisation)s”.") % {
            "how": standing_label(self.new),
            "number": self.number,
            "organisation": self.organisation,
        }


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


def standing_label(standing: str) -> str:
    """How it became known that a remark speaks for its organisation."""
    return {
        "representation": _("by who represents it"),
        "register_mail": _("from its address in the register"),
        "clerk": pgettext("standing", "by the office"),
    }[standing]


def speaker(side: str, organisation: str, standing: str) -> str:
    """Who speaks, as a reader is told: nobody private is named, and what is not known is said to be so."""
    match side:
        case "organisation" if standing == "declared":
            return _("says it is: %(name)s") % {"name": organisation}
        case "organisation" | "office":
            return organisation
        case _:
            return _("Resident")


def verdict_label(verdict: str) -> str:
    """A verdict in plain words."""
    return {
        "accepted": _("Accepted"),
        "partly": _("Accepted in part"),
        "not_accepted": _("Not accepted"),
        "already_covered": _("Already in the text"),
        "noted": _("Taken note of"),
        "out_of_scope": _("Outside the subject"),
    }[verdict]


def verdict_shape(verdict: str) -> str:
    """The shape that stands for a verdict: full, half, empty, dash."""
    return {"accepted": "accepted", "partly": "partly", "not_accepted": "rejected"}.get(verdict, "noted")
