"""What happened to invitations. Organisations are named; people and addresses never are."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class OrganisationsInvited(Fact):
    """Letters that invite organisations were queued."""

    number: str
    count: int

    def sentence(self) -> str:
        told = ngettext(
            "%(count)s organisation was invited to consultation %(number)s.",
            "%(count)s organisations were invited to consultation %(number)s.",
            self.count,
        )
        return told % {"count": self.count, "number": self.number}


@dataclass(frozen=True, kw_only=True)
class InvitationFollowed(Fact):
    """Somebody went on to the consultation from an invitation."""

    public = False
    number: str
    organisation: str

    def sentence(self) -> str:
        return _("The invitation of “%(organisation)s” to consultation %(number)s was followed.") % self.__dict__


@dataclass(frozen=True, kw_only=True)
class InvitationsStopped(Fact):
    """An organisation wants no more invitations."""

    public = False
    organisation: str

    def sentence(self) -> str:
        return _("“%(organisation)s” asked not to be invited to consultations.") % self.__dict__


@dataclass(frozen=True, kw_only=True)
class InvitationsWelcome(Fact):
    """An organisation wants invitations again."""

    public = False
    organisation: str

    def sentence(self) -> str:
        return _("“%(organisation)s” wants to be invited to consultations again.") % self.__dict__
