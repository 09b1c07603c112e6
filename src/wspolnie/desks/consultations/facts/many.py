"""What happened to many remarks at once, and to groups of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class RemarkGrouped(Fact):
    """A remark was put among others that ask for the same."""

    public = False
    number: str
    group: int
    name: str

    def sentence(self) -> str:
        text = _("Remark %(number)s was put into group %(group)s “%(name)s”.")
        return text % {"number": self.number, "group": self.group, "name": self.name}


@dataclass(frozen=True, kw_only=True)
class RemarkUngrouped(Fact):
    """A remark was taken out of its group."""

    public = False
    number: str
    group: int
    name: str

    def sentence(self) -> str:
        text = _("Remark %(number)s was taken out of group %(group)s “%(name)s”.")
        return text % {"number": self.number, "group": self.group, "name": self.name}


@dataclass(frozen=True, kw_only=True)
class RemarkHidden(Fact):
    """The release of a remark was undone: only the office sees it again."""

    public = False
    number: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("The release of remark %(number)s was undone.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class ManyPressed(Fact):
    """One press changed many remarks."""

    public = False
    number: str
    act: str
    remarks: int

    def sentence(self) -> str:
        return ngettext(
            "%(count)s remark of consultation %(number)s was changed at one press.",
            "%(count)s remarks of consultation %(number)s were changed at one press.",
            self.remarks,
        ) % {"number": self.number, "count": self.remarks}


@dataclass(frozen=True, kw_only=True)
class ManyUndone(Fact):
    """A change of many remarks was undone, but for those that somebody changed since."""

    public = False
    number: str
    act: str
    remarks: int
    left: int

    def sentence(self) -> str:
        return ngettext(
            "A change of many remarks of consultation %(number)s was undone: %(count)s remark went back.",
            "A change of many remarks of consultation %(number)s was undone: %(count)s remarks went back.",
            self.remarks,
        ) % {"number": self.number, "count": self.remarks}
