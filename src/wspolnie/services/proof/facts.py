"""What happened to the keys that sign the journal."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class KeyRotated(Fact):
    """From this line on the journal is signed with another key; `old` and `new` are ids of keys."""

    old: str
    new: str

    def sentence(self) -> str:
        return _("The journal is signed with a new key (%(new)s) in place of %(old)s.") % {
            "new": self.new[:16],
            "old": self.old[:16],
        }


@dataclass(frozen=True, kw_only=True)
class KeyLost(Fact):
    """The private half of `old` is gone; from this line on `new` signs. What the old one signed stays provable."""

    old: str
    new: str

    def sentence(self) -> str:
        return _("The key %(old)s is lost; the journal is signed with a new one (%(new)s).") % {
            "new": self.new[:16],
            "old": self.old[:16],
        }


@dataclass(frozen=True, kw_only=True)
class SigningMoved(Fact):
    """The city came whole from another installation, where `old` signed ("": nothing was); from here on `new` does."""

    old: str
    new: str

    def sentence(self) -> str:
        if not self.old:
            return _("The city came from another installation; its journal is signed with the key %(new)s.") % {
                "new": self.new[:16]
            }
        return _(
            "The city came from another installation; its journal is signed with the key %(new)s in place of %(old)s."
        ) % {"new": self.new[:16], "old": self.old[:16]}
