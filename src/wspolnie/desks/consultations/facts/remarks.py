"""What happened to a remark."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.notice_words import timeliness_label, where_told
from wspolnie.desks.consultations.remark_words import standing_label
from wspolnie.desks.consultations.states import Saying
from wspolnie.foundation.modules import PERSONAL, Fact
from wspolnie.foundation.text.spoken import dates


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
    confirmed: bool = True

    def sentence(self) -> str:
        text = (
            _("Remark %(number)s (%(where)s) was received: %(at)s, %(timeliness)s.")
            if self.confirmed
            else _("Remark %(number)s (%(where)s) was received, not confirmed by its author: %(at)s, %(timeliness)s.")
        )
        return text % {
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
class RemarkConfirmed(Fact):
    """Its author, or a clerk, confirmed a remark that came above a limit: it stands among the others, with its time."""

    number: str
    old: str
    new: str
    how: str
    """`mail`, `proof` or `clerk`."""

    def sentence(self) -> str:
        text = {
            "mail": _("The author confirmed remark %(number)s by the link from a letter."),
            "proof": _("The author confirmed remark %(number)s."),
            "clerk": _("The office confirmed that somebody wrote remark %(number)s."),
        }[self.how]
        return text % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class RemarkSaidConfirmed(Fact):
    """What was said at a meeting was written down as its author said it: they signed it, or read it and said so."""

    number: str
    old: str
    new: str

    def sentence(self) -> str:
        text = {
            Saying.MAIL.value: _(
                "The author confirmed by the link from a letter what they said at a meeting: %(number)s."
            ),
            Saying.PAPER.value: _("The author signed what they said at a meeting: %(number)s."),
        }[self.new]
        return text % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class RemarkBlackedOut(Fact):
    """A part of a remark was hidden from the public. What it says stands in no fact."""

    number: str
    places: int
    why: str

    def sentence(self) -> str:
        return _("The office blacked out a part of remark %(number)s: %(why)s.") % {
            "number": self.number,
            "why": self.why.rstrip("."),
        }


@dataclass(frozen=True, kw_only=True)
class RemarkUncovered(Fact):
    """What was blacked out can be read again."""

    number: str
    why: str

    def sentence(self) -> str:
        return _("The office uncovered a part of remark %(number)s that was blacked out (%(why)s).") % {
            "number": self.number,
            "why": self.why.rstrip("."),
        }
