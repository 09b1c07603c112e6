"""What happened to the ways of reading a consultation that are easier."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class EasyWaysSet(Fact):
    """What stands on top for those who read or hear otherwise, besides files: the whole text, the film's address."""

    text: str
    film: str

    def sentence(self) -> str:
        told = [_("The text easy to read was put on top of the page.")] if self.text else []
        if self.film:
            told.append(_("The film in sign language is at %(link)s.") % {"link": self.film})
        return " ".join(told) or _("No text easy to read and no link to a film stand on top of the page.")
