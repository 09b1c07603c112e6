"""What happened to the plan of a consultation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.notice_words import change_told
from wspolnie.foundation.modules import Fact
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, kw_only=True)
class ConsultationPlanned(Fact):
    """A consultation was prepared, with its times or without them; nobody outside the office sees it yet."""

    public = False
    number: str
    title: str
    opens_at: datetime | None
    closes_at: datetime | None

    def sentence(self) -> str:
        if self.closes_at is None:
            told = {"number": self.number, "title": self.title}
            return _("Consultation %(number)s “%(title)s” was prepared, its times are not known yet.") % told
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
class ConsultationHandedOver(Fact):
    """Another office runs a consultation and answers."""

    number: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("Consultation %(number)s is run by another office: %(new)s, before: %(old)s.") % {
            "number": self.number,
            "new": self.new,
            "old": self.old,
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
        if not self.name:
            return text
        which = _("Round %(round)s: %(name)s.") % {"round": self.round, "name": self.name}
        return f"{text} {which}"


@dataclass(frozen=True, kw_only=True)
class ClosingNear(Fact):
    """Remarks will soon be closed; whoever follows the consultation is reminded, once."""

    public = False
    number: str
    title: str
    closes_at: datetime
    round: int

    def sentence(self) -> str:
        return _("Followers of consultation %(number)s were reminded: remarks are taken %(until)s.") % {
            "number": self.number,
            "until": dates().until(self.closes_at),
        }
