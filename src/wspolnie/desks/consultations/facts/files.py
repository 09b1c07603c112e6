"""What happened to the files of a remark. Their names are not said: they may name people."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class RemarkFilesCame(Fact):
    """A remark came with files; `digests` are their SHA-256 in hex."""

    public = False
    number: str
    digests: tuple[str, ...]

    def sentence(self) -> str:
        count = len(self.digests)
        told = ngettext(
            "%(num)s file came with remark %(number)s.", "%(num)s files came with remark %(number)s.", count
        )
        return told % {"num": count, "number": self.number}


@dataclass(frozen=True, kw_only=True)
class RemarkFileShown(Fact):
    """A clerk showed a file of a remark to everybody."""

    number: str

    def sentence(self) -> str:
        return _("A file of remark %(number)s was made public.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class RemarkFileHidden(Fact):
    """A file of a remark is for the office alone again."""

    number: str

    def sentence(self) -> str:
        return _("A file of remark %(number)s is no longer public.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class LetterScanned(Fact):
    """A letter was scanned and waits to be typed."""

    public = False
    number: str
    sha256: str

    def sentence(self) -> str:
        return _("A letter to consultation %(number)s was scanned and waits to be typed.") % {"number": self.number}
