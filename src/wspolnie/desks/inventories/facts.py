"""What happened in inventories. Who was contacted is for the office; figures are for everybody."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.inventories.states import ContactResult, RowState, Way
from wspolnie.foundation.modules import PERSONAL, Fact


@dataclass(frozen=True, kw_only=True)
class CampaignOpened(Fact):
    """A coordinator opened a campaign; `districts` is 0 for the whole city."""

    name: str
    districts: int

    def sentence(self) -> str:
        if not self.districts:
            return _("The inventory “%(name)s” was opened: the whole city.") % {"name": self.name}
        return ngettext(
            "The inventory “%(name)s” was opened: %(num)s district.",
            "The inventory “%(name)s” was opened: %(num)s districts.",
            self.districts,
        ) % {"name": self.name, "num": self.districts}


@dataclass(frozen=True, kw_only=True)
class CampaignChanged(Fact):
    """Its name, purpose, districts, time or people were changed; of people only how many they are is told."""

    name: str
    fields: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]

    def sentence(self) -> str:
        return _("The inventory “%(name)s” was changed.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class CampaignEnded(Fact):
    """A campaign was ended with these figures."""

    name: str
    organisations: int
    described: int

    def sentence(self) -> str:
        told = {"name": self.name, "described": self.described, "all": self.organisations}
        return _("The inventory “%(name)s” was ended: described %(described)s of %(all)s.") % told


@dataclass(frozen=True, kw_only=True)
class OrganisationContacted(Fact):
    """Somebody of the office contacted an organisation, or tried; where it stands may follow from it."""

    public = False
    campaign: str
    organisation: str
    way: str
    result: str
    old: str
    new: str

    def sentence(self) -> str:
        told = {"name": self.organisation, "way": way_label(self.way), "result": result_label(self.result)}
        return _("Contact with “%(name)s”: %(way)s, %(result)s.") % told


@dataclass(frozen=True, kw_only=True)
class OrganisationMoved(Fact):
    """Where an organisation stands in a campaign was changed; going back has a reason."""

    public = False
    campaign: str
    organisation: str
    old: str
    new: str
    because: str = field(default="", metadata=PERSONAL)

    def sentence(self) -> str:
        told = {"name": self.organisation, "old": row_label(self.old), "new": row_label(self.new), "why": self.because}
        if self.because:
            return _("“%(name)s”: %(new)s; before: %(old)s. Reason: %(why)s") % told
        return _("“%(name)s”: %(new)s; before: %(old)s.") % told


def row_label(state: str) -> str:
    """Where an organisation stands, in the reader's language."""
    labels = {
        RowState.NOT_CONTACTED: _("not contacted"),
        RowState.CONTACTED: _("contacted"),
        RowState.DESCRIBED: _("described"),
        RowState.VERIFIED: _("verified"),
    }
    return labels[RowState(state)]


def way_label(way: str) -> str:
    """By what, in the reader's language."""
    labels = {
        Way.PHONE: _("by telephone"),
        Way.EMAIL: _("by e-mail"),
        Way.VISIT: _("a visit"),
        Way.LETTER: _("by letter"),
    }
    return labels[Way(way)]


def result_label(result: str) -> str:
    """What came of it, in the reader's language."""
    labels = {
        ContactResult.TALKED: _("we talked"),
        ContactResult.NO_ANSWER: _("no answer"),
        ContactResult.LATER: _("they ask for another time"),
        ContactResult.REFUSED: _("they do not want to take part"),
        ContactResult.WRONG_ADDRESS: _("wrong number or address"),
    }
    return labels[ContactResult(result)]
