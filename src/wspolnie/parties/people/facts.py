"""What happened to people."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import PERSONAL, Fact
from wspolnie.parties.people.states import contact_label


@dataclass(frozen=True, kw_only=True)
class PersonRegistered(Fact):
    """A person is known to the city."""

    public = False
    name: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(name)s was registered.") % {"name": self.name or _("A person whose data were erased")}


@dataclass(frozen=True, kw_only=True)
class PersonRenamed(Fact):
    """A person corrected their name."""

    public = False
    old: str = field(metadata=PERSONAL)
    new: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        if not self.new:
            return _("A person corrected their name.")
        return _("The name was corrected from “%(old)s” to “%(new)s”.") % {"old": self.old, "new": self.new}


@dataclass(frozen=True, kw_only=True)
class ContactChanged(Fact):
    """A person gave, corrected or took back contact details, or their consent to show them."""

    public = False
    kind: str
    published: bool
    old: str = field(metadata=PERSONAL)
    new: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        what = {"kind": contact_label(self.kind), "old": self.old, "new": self.new}
        if not self.old and not self.new:
            return _("A person changed their contact details: %(kind)s.") % what
        if not self.new:
            return _("Contact details were taken back: %(kind)s %(old)s.") % what
        if self.published:
            return _("Contact details were given, for everybody to see: %(kind)s %(new)s.") % what
        return _("Contact details were given, for the office only: %(kind)s %(new)s.") % what


@dataclass(frozen=True, kw_only=True)
class SecondFactorLost(Fact):
    """Somebody lost phone and keys: what they used beside the e-mail code was taken off their account."""

    public = False
    removed: int
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("The second factor of %(person)s was taken off (%(count)s) and all sessions ended.") % {
            "person": self.person or _("A person whose data were erased"),
            "count": self.removed,
        }


@dataclass(frozen=True, kw_only=True)
class PersonErased(Fact):
    """A person's data were erased on request or by retention."""

    public = False

    def sentence(self) -> str:
        return _("A person's data were erased.")
