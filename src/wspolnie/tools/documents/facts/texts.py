"""What happened to documents."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class TextPasted(Fact):
    """A draft version got its text, or another one."""

    public = False
    title: str
    version: int
    paragraphs: int
    sha256: str

    def sentence(self) -> str:
        return ngettext(
            "Version %(version)s of “%(title)s” was pasted: %(count)s paragraph.",
            "Version %(version)s of “%(title)s” was pasted: %(count)s paragraphs.",
            self.paragraphs,
        ) % {"version": self.version, "title": self.title, "count": self.paragraphs}


@dataclass(frozen=True, kw_only=True)
class TextArranged(Fact):
    """A paragraph of a draft version was mended: changed, joined with the next, or removed."""

    public = False
    version: int
    what: str
    anchor: str
    paragraphs: int
    sha256: str

    def sentence(self) -> str:
        told = {
            "changed": _("In version %(version)s the paragraph %(anchor)s was changed."),
            "joined": _("In version %(version)s the paragraph %(anchor)s was joined with the next one."),
            "removed": _("In version %(version)s the paragraph %(anchor)s was removed."),
        }
        return told[self.what] % {"version": self.version, "anchor": self.anchor}


@dataclass(frozen=True, kw_only=True)
class VersionPublished(Fact):
    """A version was shown to everybody and is closed to changes."""

    title: str
    version: int
    paragraphs: int
    sha256: str

    def sentence(self) -> str:
        return _("Version %(version)s of “%(title)s” was published. Its text can no longer be changed.") % {
            "version": self.version,
            "title": self.title,
        }
