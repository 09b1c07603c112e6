"""What happened to meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.modules import Fact
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, kw_only=True)
class MeetingPlanned(Fact):
    """A meeting was planned."""

    name: str
    starts_at: datetime
    ends_at: datetime
    where: str

    def sentence(self) -> str:
        return _("The meeting “%(name)s” was planned: %(at)s, %(where)s.") % {
            "name": self.name,
            "at": dates().moment(self.starts_at),
            "where": self.where,
        }


@dataclass(frozen=True, kw_only=True)
class MeetingMoved(Fact):
    """A meeting got another time or another place: followers are told."""

    name: str
    old_starts_at: datetime
    old_ends_at: datetime
    old_where: str
    starts_at: datetime
    ends_at: datetime
    where: str

    def sentence(self) -> str:
        return _(
            "The meeting “%(name)s” has another time or place. "
            "Now: %(at)s, %(where)s. Before: %(old_at)s, %(old_where)s."
        ) % {
            "name": self.name,
            "at": dates().moment(self.starts_at),
            "where": self.where,
            "old_at": dates().moment(self.old_starts_at),
            "old_where": self.old_where,
        }


@dataclass(frozen=True, kw_only=True)
class MeetingDescribed(Fact):
    """Something else of a meeting was changed: its name, host, agenda, what is said of access."""

    name: str
    sha256: str

    def sentence(self) -> str:
        return _("The description of the meeting “%(name)s” was changed; its time and place stay.") % {
            "name": self.name
        }


@dataclass(frozen=True, kw_only=True)
class MeetingCalledOff(Fact):
    """A meeting will not take place."""

    name: str
    starts_at: datetime
    reason: str

    def sentence(self) -> str:
        return _("The meeting “%(name)s” (%(at)s) was called off: %(reason)s") % {
            "name": self.name,
            "at": dates().moment(self.starts_at),
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class MeetingTold(Fact):
    """It was told who came to a meeting and what was noted there, or that was corrected."""

    name: str
    people: int
    decision_makers: tuple[str, ...]
    notes_sha256: str

    def sentence(self) -> str:
        told = ngettext(
            "The meeting “%(name)s” was held; %(count)s person came.",
            "The meeting “%(name)s” was held; %(count)s people came.",
            self.people,
        ) % {"name": self.name, "count": self.people}
        if not self.decision_makers:
            return told
        return f"{told} " + _("Decision makers: %(names)s.") % {"names": ", ".join(self.decision_makers)}
