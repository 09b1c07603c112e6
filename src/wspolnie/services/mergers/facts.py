"""What happened to organisations that stood twice in the register, or seemed to."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class OrganisationsMerged(Fact):
    """Two organisations were one: what referred to the merged one refers to the one that stayed."""

    kept: str
    merged: str
    moved: int

    def sentence(self) -> str:
        return _("“%(merged)s” was merged into “%(kept)s”: they are one organisation.") % {
            "merged": self.merged,
            "kept": self.kept,
        }


@dataclass(frozen=True, kw_only=True)
class MergerUndone(Fact):
    """They were not one after all: what moved went back."""

    kept: str
    merged: str
    returned: int

    def sentence(self) -> str:
        return _("The merger of “%(merged)s” into “%(kept)s” was undone.") % {"merged": self.merged, "kept": self.kept}


@dataclass(frozen=True, kw_only=True)
class FoundDifferent(Fact):
    """Two organisations with alike names are not the same."""

    public = False
    first: str
    second: str

    def sentence(self) -> str:
        return _("“%(first)s” and “%(second)s” are not the same organisation.") % {
            "first": self.first,
            "second": self.second,
        }
