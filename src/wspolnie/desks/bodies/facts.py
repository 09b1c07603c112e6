"""What happened to bodies. Organisations and offices are named; people never are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from wspolnie.desks.bodies.states import one_label, title_label
from wspolnie.foundation.modules import Fact
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, kw_only=True)
class BodyEntered(Fact):
    """A body was entered; only the office sees it yet."""

    public = False
    name: str
    kind: str

    def sentence(self) -> str:
        return _("The body “%(name)s” was entered.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class BodyDescribed(Fact):
    """What is said of a body is otherwise than before."""

    name: str
    sha256: str

    def sentence(self) -> str:
        return _("The description of the body “%(name)s” was changed.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class BodyDissolved(Fact):
    """A body works no more."""

    name: str
    reason: str

    def sentence(self) -> str:
        return _("The body “%(name)s” was dissolved: %(reason)s") % {"name": self.name, "reason": self.reason}


@dataclass(frozen=True, kw_only=True)
class SeatGiven(Fact):
    """Somebody sits in a body from a day on; `whom` is an organisation or an office, empty for others."""

    body: str
    title: str
    side: str
    whom: str
    basis: str
    since: str
    until: str

    def sentence(self) -> str:
        return _("A seat in “%(body)s” was given: %(title)s, %(whom)s, since %(since)s.") % {
            "body": self.body,
            "title": title_label(self.title),
            "whom": self.whom or one_label(self.side),
            "since": dates().day(date.fromisoformat(self.since)),
        }


@dataclass(frozen=True, kw_only=True)
class SeatEnded(Fact):
    """A seat ends with a day."""

    body: str
    title: str
    side: str
    whom: str
    until: str

    def sentence(self) -> str:
        return _("A seat in “%(body)s” ends: %(title)s, %(whom)s, until %(until)s.") % {
            "body": self.body,
            "title": title_label(self.title),
            "whom": self.whom or one_label(self.side),
            "until": dates().day(date.fromisoformat(self.until)),
        }


@dataclass(frozen=True, kw_only=True)
class RegulationsEntered(Fact):
    """A body got regulations, or a new version of them; `sha256` is that of the text."""

    body: str
    number: int
    adopted: str
    in_force_from: str
    sha256: str

    def sentence(self) -> str:
        return _("Version %(number)s of the regulations of “%(body)s” holds from %(day)s: %(adopted)s.") % {
            "number": self.number,
            "body": self.body,
            "day": dates().day(date.fromisoformat(self.in_force_from)),
            "adopted": self.adopted,
        }
