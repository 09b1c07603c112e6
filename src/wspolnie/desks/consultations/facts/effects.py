"""What changed because of remarks, and what was made after the pattern of an earlier matter."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class EffectTold(Fact):
    """A change that remarks brought was shown to everybody, with their numbers."""

    number: str
    text: str
    remarks: tuple[str, ...]

    def sentence(self) -> str:
        return _("In consultation %(number)s this changed because of remarks (%(remarks)s): %(text)s") % {
            "number": self.number,
            "remarks": ", ".join(self.remarks),
            "text": self.text,
        }


@dataclass(frozen=True, kw_only=True)
class EffectTakenBack(Fact):
    """A change was said by mistake."""

    number: str
    text: str

    def sentence(self) -> str:
        return _("In consultation %(number)s it is no longer said that this changed because of remarks: %(text)s") % {
            "number": self.number,
            "text": self.text,
        }


@dataclass(frozen=True, kw_only=True)
class ConsultationCloned(Fact):
    """The next year's consultation was prepared after an earlier one: its text as a new draft, without its remarks."""

    public = False
    number: str
    of: str

    def sentence(self) -> str:
        return _("Consultation %(number)s was prepared after %(of)s: its text as a new draft, without its remarks.") % {
            "number": self.number,
            "of": self.of,
        }
