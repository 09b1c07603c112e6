"""What happened to people who know: told without their names; the office alone reads it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.desks.experts.states import call_state_label
from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class ExpertListed(Fact):
    """Somebody said what they know and agreed to be found, or wrote it anew."""

    public = False
    everybody: bool

    def sentence(self) -> str:
        if self.everybody:
            return _("A person agreed that everybody finds them by what they know.")
        return _("A person agreed that the office finds them by what they know.")


@dataclass(frozen=True, kw_only=True)
class ExpertWithdrawn(Fact):
    """Somebody is found no more."""

    public = False

    def sentence(self) -> str:
        return _("A person is not found by what they know any more.")


@dataclass(frozen=True, kw_only=True)
class ExpertCalled(Fact):
    """The office invited somebody to a matter."""

    public = False

    def sentence(self) -> str:
        return _("The office invited somebody for what they know.")


@dataclass(frozen=True, kw_only=True)
class ExpertCallMoved(Fact):
    """An invitation was answered or taken back."""

    public = False
    old: str
    new: str
    in_time: bool

    def sentence(self) -> str:
        return _("The invitation of somebody who knows is now: %(state)s.") % {"state": call_state_label(self.new)}
