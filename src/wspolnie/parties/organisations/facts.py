"""What happened to organisations. Persons' names and e-mail addresses stand apart, to be erased."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.foundation.modules import PERSONAL, Fact
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.organisations.states import Confirmation, LegalClass, RepresentationState


def legal_class_label(word: str) -> str:
    """The legal class in the reader's language; an empty word is one that nobody stated."""
    if not word:
        return _("not stated")
    labels = {
        LegalClass.ART_3_2: _("non-governmental organisation (art. 3(2))"),
        LegalClass.ART_3_3: _("entity of art. 3(3)"),
        LegalClass.OTHER: pgettext("legal class", "other"),
    }
    return labels[LegalClass(word)]


def state_label(state: str) -> str:
    """What a state of a representation is called on screens."""
    labels = {
        RepresentationState.DECLARED: _("waits for confirmation"),
        RepresentationState.CONFIRMED: _("confirmed"),
        RepresentationState.REFUSED: _("not confirmed"),
        RepresentationState.ENDED: _("ended"),
    }
    return labels[RepresentationState(state)]


def confirmation_label(how: str) -> str:
    """How it became known, on screens; empty when it is not."""
    if not how:
        return ""
    labels = {
        Confirmation.CLERK: _("by the office"),
        Confirmation.MAIL: _("from the address in the register"),
        Confirmation.REPRESENTATIVE: _("by another who speaks for it"),
    }
    return labels[Confirmation(how)]


def field_label(name: str) -> str:
    """What a field of an organisation is called on screens."""
    labels = {
        "name": _("name"),
        "name_is_cut": _("name cut short in the source"),
        "legal_class": _("legal class"),
        "legal_form": _("legal form"),
        "krs": _("KRS"),
        "nip": _("NIP"),
        "regon": _("REGON"),
        "seat": _("seat"),
        "email": _("e-mail in the register"),
        "www": _("website"),
        "district": _("district"),
        "themes": _("fields of work"),
    }
    return labels[name]


@dataclass(frozen=True, kw_only=True)
class OrganisationRegistered(Fact):
    """An organisation was entered into the city's register."""

    name: str
    name_is_cut: bool
    legal_class: str
    krs: str
    nip: str
    regon: str

    def sentence(self) -> str:
        if self.krs:
            return _("“%(name)s” (KRS %(krs)s) was entered into the register.") % {"name": self.name, "krs": self.krs}
        return _("“%(name)s” was entered into the register.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class OrganisationChanged(Fact):
    """What the register says of an organisation was changed: each field with what stood there before."""

    name: str
    fields: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    old_email: str = field(default="", metadata=PERSONAL)
    email: str = field(default="", metadata=PERSONAL)

    def sentence(self) -> str:
        changes = "; ".join(map(_change, self.fields, self.old, self.new))
        return _("The data of “%(name)s” were changed: %(changes)s.") % {"name": self.name, "changes": changes}


def _change(name: str, old: str, new: str) -> str:
    match name:
        case "email":
            return field_label(name)
        case "name_is_cut":
            return _("the name is cut short in the source") if new else _("the name is whole")
        case "legal_class":
            old, new = (legal_class_label(word) if word else "" for word in (old, new))
    if not old:
        return _("%(field)s: “%(new)s”") % {"field": field_label(name), "new": new}
    if not new:
        return _("%(field)s: “%(old)s” removed") % {"field": field_label(name), "old": old}
    return _("%(field)s: “%(new)s”, before “%(old)s”") % {"field": field_label(name), "old": old, "new": new}


@dataclass(frozen=True, kw_only=True)
class FederationJoined(Fact):
    """An organisation became a member of another one."""

    organisation: str
    federation: str
    since: str

    def sentence(self) -> str:
        return _("“%(organisation)s” belongs to “%(federation)s” since %(since)s.") % {
            "organisation": self.organisation,
            "federation": self.federation,
            "since": _day(self.since),
        }


@dataclass(frozen=True, kw_only=True)
class FederationLeft(Fact):
    """An organisation is no longer a member of another one."""

    organisation: str
    federation: str
    until: str

    def sentence(self) -> str:
        return _("“%(organisation)s” belonged to “%(federation)s” until %(until)s.") % {
            "organisation": self.organisation,
            "federation": self.federation,
            "until": _day(self.until),
        }


@dataclass(frozen=True, kw_only=True)
class RepresentationDeclared(Fact):
    """Somebody says that they speak for an organisation."""

    public = False
    organisation: str
    decision_maker: bool
    since: str
    until: str
    role: str = field(metadata=PERSONAL)
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(person)s declared that they speak for “%(organisation)s” since %(since)s.") % {
            "person": _named(self.person),
            "organisation": self.organisation,
            "since": _day(self.since),
        }


@dataclass(frozen=True, kw_only=True)
class RepresentationConfirmed(Fact):
    """It was confirmed that somebody speaks for an organisation."""

    public = False
    organisation: str
    old: str
    new: str
    how: str
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("It was confirmed that %(person)s speaks for “%(organisation)s”.") % {
            "person": _named(self.person),
            "organisation": self.organisation,
        }


@dataclass(frozen=True, kw_only=True)
class RepresentationRefused(Fact):
    """It was not confirmed that somebody speaks for an organisation."""

    public = False
    organisation: str
    old: str
    new: str
    because: str = field(metadata=PERSONAL)
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("It was refused that %(person)s speaks for “%(organisation)s”.") % {
            "person": _named(self.person),
            "organisation": self.organisation,
        }


@dataclass(frozen=True, kw_only=True)
class RepresentationEnded(Fact):
    """Somebody no longer speaks for an organisation."""

    public = False
    organisation: str
    old: str
    new: str
    until: str
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(person)s speaks for “%(organisation)s” until %(until)s.") % {
            "person": _named(self.person),
            "organisation": self.organisation,
            "until": _day(self.until),
        }


@dataclass(frozen=True, kw_only=True)
class OrganisationProposed(Fact):
    """Somebody asked for an organisation to be entered into the register."""

    public = False
    name: str
    krs: str
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(person)s proposed “%(name)s” for the register.") % {
            "person": _named(self.person),
            "name": self.name,
        }


@dataclass(frozen=True, kw_only=True)
class ProposalAccepted(Fact):
    """A proposed organisation was entered."""

    public = False
    name: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("The proposal of “%(name)s” was accepted.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class ProposalRefused(Fact):
    """A proposed organisation was not entered."""

    public = False
    name: str
    old: str
    new: str
    because: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("The proposal of “%(name)s” was refused.") % {"name": self.name}


def _named(person: str) -> str:
    return person or _("A person whose data were erased")


def _day(iso: str) -> str:
    return dates().day(date.fromisoformat(iso))
