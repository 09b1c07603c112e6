"""What happened to keys for programs."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class ApiTokenMade(Fact):
    """A person made a key with which a program acts for them."""

    public = False
    prefix: str
    capacity: str

    def sentence(self) -> str:
        return _("A key for programs was made: %(prefix)s.") % {"prefix": self.prefix}


@dataclass(frozen=True, kw_only=True)
class ApiTokenRevoked(Fact):
    """A key for programs does not work any more."""

    public = False
    prefix: str

    def sentence(self) -> str:
        return _("A key for programs was revoked: %(prefix)s.") % {"prefix": self.prefix}
