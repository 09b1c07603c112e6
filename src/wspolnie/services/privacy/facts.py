"""What happened to people's data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, kw_only=True)
class ClauseEnacted(Fact):
    """What the city tells people of their data reads otherwise from a day on."""

    clause: str
    title: str
    since: str

    def sentence(self) -> str:
        if not self.since:
            return _("The information on personal data “%(title)s” holds.") % {"title": self.title}
        return _("The information on personal data “%(title)s” holds from %(since)s.") % {
            "title": self.title,
            "since": dates().day(date.fromisoformat(self.since)),
        }


@dataclass(frozen=True, kw_only=True)
class ErasureDone(Fact):
    """Every room that keeps data of persons erased those of one."""

    public = False
    rooms: tuple[str, ...]

    def sentence(self) -> str:
        return _("A person's data were erased in every room that keeps such data (%(count)s).") % {
            "count": len(self.rooms)
        }
