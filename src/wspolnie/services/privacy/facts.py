"""What happened to people's data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact, registry
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
class RetentionDone(Fact):
    """What is kept no longer was removed: names of parameters, and how many rows of each class."""

    public = False
    classes: tuple[str, ...]
    counts: tuple[int, ...]

    def sentence(self) -> str:
        labels = (gettext(registry.parameter(name).label) for name in self.classes)
        said = (f"{label}: {count}" for label, count in zip(labels, self.counts, strict=True))
        return _("What is kept no longer was removed. %(list)s.") % {"list": "; ".join(said)}


@dataclass(frozen=True, kw_only=True)
class ErasureDone(Fact):
    """Every room that keeps data of persons erased those of one."""

    public = False
    rooms: tuple[str, ...]

    def sentence(self) -> str:
        return _("A person's data were erased in every room that keeps such data (%(count)s).") % {
            "count": len(self.rooms)
        }
