"""What happened to profiles. Facts that everybody reads stand in the history of the organisation."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from wspolnie.desks.profiles.states import SuggestionState, contact_label, resource_label
from wspolnie.foundation.modules import PERSONAL, Fact


@dataclass(frozen=True, kw_only=True)
class ProfileWritten(Fact):
    """The profile was written or changed; it is unverified from then on."""

    organisation: str
    fields: tuple[str, ...]

    def sentence(self) -> str:
        return _("The profile of “%(name)s” was written.") % {"name": self.organisation}


@dataclass(frozen=True, kw_only=True)
class ProfileVerified(Fact):
    """A clerk verified what stands in the profile."""

    organisation: str

    def sentence(self) -> str:
        return _("The office verified the profile of “%(name)s”.") % {"name": self.organisation}


@dataclass(frozen=True, kw_only=True)
class ProfileSuggested(Fact):
    """Somebody of the office suggested a description."""

    public = False
    organisation: str

    def sentence(self) -> str:
        return _("A description was suggested to “%(name)s”.") % {"name": self.organisation}


@dataclass(frozen=True, kw_only=True)
class SuggestionAnswered(Fact):
    """The organisation took a suggestion over, or refused it with a reason."""

    public = False
    organisation: str
    old: str
    new: str
    because: str = field(default="", metadata=PERSONAL)

    def sentence(self) -> str:
        if self.new == SuggestionState.ACCEPTED:
            return _("“%(name)s” took over the suggested description.") % {"name": self.organisation}
        if self.because:
            told = {"name": self.organisation, "why": self.because}
            return _("“%(name)s” refused the suggested description. Reason: %(why)s") % told
        return _("“%(name)s” refused the suggested description.") % {"name": self.organisation}


@dataclass(frozen=True, kw_only=True)
class ResourceAdded(Fact):
    """An organisation offers a resource."""

    organisation: str
    kind: str
    name: str

    def sentence(self) -> str:
        told = {"org": self.organisation, "kind": resource_label(self.kind), "name": self.name}
        return _("“%(org)s” offers: %(name)s (%(kind)s).") % told


@dataclass(frozen=True, kw_only=True)
class ResourceChanged(Fact):
    """What is said of a resource was changed: each field with what stood there before."""

    organisation: str
    name: str
    fields: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]

    def sentence(self) -> str:
        return _("“%(org)s” changed what it offers: %(name)s.") % {"org": self.organisation, "name": self.name}


@dataclass(frozen=True, kw_only=True)
class ResourceRemoved(Fact):
    """A resource is offered no more."""

    organisation: str
    name: str

    def sentence(self) -> str:
        return _("“%(org)s” offers no more: %(name)s.") % {"org": self.organisation, "name": self.name}


@dataclass(frozen=True, kw_only=True)
class ContactShown(Fact):
    """A contact stands on the page; of a person only that they agreed is told."""

    organisation: str
    role: str
    is_person: bool

    def sentence(self) -> str:
        told = {"name": self.organisation, "role": contact_label(self.role)}
        if self.is_person:
            return _("A person agreed to be shown as a contact of “%(name)s”: %(role)s.") % told
        return _("“%(name)s” shows a contact: %(role)s.") % told


@dataclass(frozen=True, kw_only=True)
class ContactHidden(Fact):
    """A contact stands there no more."""

    organisation: str
    role: str

    def sentence(self) -> str:
        told = {"name": self.organisation, "role": contact_label(self.role)}
        return _("“%(name)s” no longer shows a contact: %(role)s.") % told


@dataclass(frozen=True, kw_only=True)
class EvidenceAdded(Fact):
    """The organisation shows something that it did for the local community."""

    organisation: str
    title: str
    year: int

    def sentence(self) -> str:
        told = {"org": self.organisation, "title": self.title, "year": self.year}
        return _("“%(org)s” shows what it did: %(title)s (%(year)s).") % told


@dataclass(frozen=True, kw_only=True)
class EvidenceRemoved(Fact):
    """It is shown no more."""

    organisation: str
    title: str

    def sentence(self) -> str:
        return _("“%(org)s” no longer shows: %(title)s.") % {"org": self.organisation, "title": self.title}
