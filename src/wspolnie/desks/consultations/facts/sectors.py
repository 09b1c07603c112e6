"""What happened to sector consultations."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class SectorMeetingPlanned(Fact):
    """A meeting is for one sector and the programme of one year."""

    name: str
    theme: str
    year: int

    def sentence(self) -> str:
        return _("Sector consultation “%(theme)s” of the programme for %(year)s: “%(name)s”.") % {
            "theme": self.theme,
            "year": self.year,
            "name": self.name,
        }


@dataclass(frozen=True, kw_only=True)
class SectorMeetingChanged(Fact):
    """The meeting is for another sector or another year."""

    name: str
    old_theme: str
    old_year: int
    theme: str
    year: int

    def sentence(self) -> str:
        return _(
            "The meeting “%(name)s” is a sector consultation “%(theme)s” of the programme for %(year)s. "
            "Before: “%(old_theme)s”, %(old_year)s."
        ) % {name: getattr(self, name) for name in ("name", "theme", "year", "old_theme", "old_year")}


@dataclass(frozen=True, kw_only=True)
class SectorInvited(Fact):
    """Letters that invite organisations to a meeting of their sector were queued."""

    name: str
    theme: str
    count: int

    def sentence(self) -> str:
        told = ngettext(
            "%(count)s organisation was invited to the sector consultation “%(theme)s”: “%(name)s”.",
            "%(count)s organisations were invited to the sector consultation “%(theme)s”: “%(name)s”.",
            self.count,
        )
        return told % {"count": self.count, "theme": self.theme, "name": self.name}
