"""What happened with public registers."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class CourtRegisterAsked(Fact):
    """The court register was asked of an organisation."""

    public = False
    organisation: str
    krs: str
    found: bool

    def sentence(self) -> str:
        told = {"name": self.organisation, "krs": self.krs}
        if self.found:
            return _("The court register was asked of “%(name)s” (KRS %(krs)s) and answered.") % told
        return _("The court register was asked of “%(name)s” (KRS %(krs)s): it knows no such number.") % told
