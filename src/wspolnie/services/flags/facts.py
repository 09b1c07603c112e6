"""What happened to reported texts. Not for public history pages: who is accused of what is not for everybody."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import PERSONAL, Fact
from wspolnie.services.flags.states import FlagState, reason_label, state_label


@dataclass(frozen=True, kw_only=True)
class TextFlagged(Fact):
    """Somebody reported a public text. `kind` is the kind of text, as its room calls it in addresses."""

    public = False
    number: str
    kind: str
    reason: str

    def sentence(self) -> str:
        told = {"number": self.number, "reason": reason_label(self.reason)}
        return _("A public text was reported, %(number)s: %(reason)s.") % told


@dataclass(frozen=True, kw_only=True)
class FlagDecided(Fact):
    """The office decided on a reported text, with a reason that may name people."""

    public = False
    number: str
    kind: str
    old: str = FlagState.WAITING.value
    new: str
    why: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        told = {"number": self.number, "outcome": state_label(self.new)}
        return _("It was decided on the reported text %(number)s: %(outcome)s.") % told
