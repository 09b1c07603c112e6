"""What happened to people."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import PERSONAL, Fact


@dataclass(frozen=True, kw_only=True)
class PersonRegistered(Fact):
    """A person is known to the city."""

    public = False
    name: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(name)s was registered.") % {"name": self.name or _("A person whose data were erased")}


@dataclass(frozen=True, kw_only=True)
class PersonErased(Fact):
    """A person's data were erased on request or by retention."""

    public = False

    def sentence(self) -> str:
        return _("A person's data were erased.")
