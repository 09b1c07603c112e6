"""What happened in the hub."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import PERSONAL, Fact
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.kinds import role_label


@dataclass(frozen=True, kw_only=True)
class SpaceOpened(Fact):
    """A space was made, still a draft."""

    public = False
    name: str
    kind: str

    def sentence(self) -> str:
        return _("The space “%(name)s” was made.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class SpacePublished(Fact):
    """A draft space began; everybody in its audience sees it."""

    public = False
    name: str
    audience: str
    since: datetime

    def sentence(self) -> str:
        return _("“%(name)s” was shown to its readers.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class RoleGiven(Fact):
    """A person got a role in a space."""

    public = False
    role: str
    since: str
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(person)s has a role since %(since)s: %(role)s.") % {
            "person": self.person or _("A person whose data were erased"),
            "role": role_label(self.role),
            "since": dates().day(date.fromisoformat(self.since)),
        }
