"""What happened to offices."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class OfficeFounded(Fact):
    """An office was entered into the city's structure."""

    public = False
    name: str
    address: str

    def sentence(self) -> str:
        return _("The office “%(name)s” was entered.") % {"name": self.name}
