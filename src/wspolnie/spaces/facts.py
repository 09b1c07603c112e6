"""What happened in the hub."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import PERSONAL, Fact
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.kinds import role_label


@dataclass(frozen=True, kw_only=True)
class SpaceOpened(Fact):
    """A space was made, still a draft."""

    public = False
    name: str
    kind: str

    def sentence(self) -> str:
        return _("The space “%(name)s” was made.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class SpacePublished(Fact):
    """A draft space began; everybody in its audience sees it."""

    public = False
    name: str
    audience: str
    since: datetime

    def sentence(self) -> str:
        return _("“%(name)s” was shown to its readers.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class RoleGiven(Fact):
    """A person got a role in a space."""

    public = False
    role: str
    since: str
    until: str = ""
    office: str = ""
    organisation: str = ""
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        words = {"person": _called(self.person), "role": role_label(self.role), "since": _day(self.since)}
        if self.until:
            words["until"] = _day(self.until)
            told = _("%(person)s has a role from %(since)s to %(until)s: %(role)s.") % words
        else:
            told = _("%(person)s has a role since %(since)s: %(role)s.") % words
        if self.office or self.organisation:
            told += " " + _("For: %(name)s.") % {"name": self.office or self.organisation}
        return told


@dataclass(frozen=True, kw_only=True)
class RoleEnded(Fact):
    """A role was taken away from a person."""

    public = False
    role: str
    since: str
    at: datetime
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(person)s had a role since %(since)s and lost it on %(at)s: %(role)s.") % {
            "person": _called(self.person),
            "role": role_label(self.role),
            "since": _day(self.since),
            "at": dates().moment(self.at),
        }


@dataclass(frozen=True, kw_only=True)
class PersonLetGo(Fact):
    """A person left the office: roles, deputyships and sessions ended."""

    public = False
    roles: int
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(person)s left: all roles (%(count)s) and sessions ended at once.") % {
            "person": _called(self.person),
            "count": self.roles,
        }


@dataclass(frozen=True, kw_only=True)
class DeputyNamed(Fact):
    """Somebody acts in a person's place for some days."""

    public = False
    since: str
    until: str
    person: str = field(metadata=PERSONAL)
    deputy: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(deputy)s stands in for %(person)s from %(since)s to %(until)s.") % {
            "person": _called(self.person),
            "deputy": _called(self.deputy),
            "since": _day(self.since),
            "until": _day(self.until),
        }


@dataclass(frozen=True, kw_only=True)
class DeputyshipEnded(Fact):
    """Somebody acts in a person's place no more."""

    public = False
    at: datetime
    person: str = field(metadata=PERSONAL)
    deputy: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(deputy)s stood in for %(person)s until %(at)s.") % {
            "person": _called(self.person),
            "deputy": _called(self.deputy),
            "at": dates().moment(self.at),
        }


@dataclass(frozen=True, kw_only=True)
class FollowAsked(Fact):
    """An address asked to hear of an entry; it is told nothing before the link of its letter was used."""

    public = False

    def sentence(self) -> str:
        return _("Somebody asked to follow a matter by e-mail.")


@dataclass(frozen=True, kw_only=True)
class FollowBegun(Fact):
    """Somebody follows an entry from now on."""

    public = False

    def sentence(self) -> str:
        return _("Somebody began to follow a matter.")


@dataclass(frozen=True, kw_only=True)
class FollowEnded(Fact):
    """Somebody follows an entry no more; `why`: "own", "letters" (stopped by the link of a letter), "returned"."""

    public = False
    why: str

    def sentence(self) -> str:
        return {
            "own": _("Somebody stopped following a matter."),
            "letters": _("Somebody stopped letters of matters that they followed."),
            "returned": _("Letters of a followed matter came back, so it is followed no more."),
        }[self.why]


def _called(name: str) -> str:
    return name or _("A person whose data were erased")


def _day(text: str) -> str:
    return dates().day(date.fromisoformat(text))


@dataclass(frozen=True, kw_only=True)
class AttachmentsPrepared(Fact):
    """While an entry is prepared, a file of it was added, moved or removed; `what` says which."""

    public = False
    what: str
    title: str
    name: str
    sha256: str

    def sentence(self) -> str:
        words = {"title": self.title, "name": self.name}
        told = {
            "added": _("The file “%(title)s” (%(name)s) was prepared."),
            "moved": _("The file “%(title)s” (%(name)s) was moved up."),
            "removed": _("The file “%(title)s” (%(name)s) was removed before anybody saw it."),
        }
        return told[self.what] % words


@dataclass(frozen=True, kw_only=True)
class AttachmentAdded(Fact):
    """A file was added to what readers see."""

    title: str
    name: str
    sha256: str
    size: int

    def sentence(self) -> str:
        return _("The file “%(title)s” (%(name)s) was added.") % {"title": self.title, "name": self.name}


@dataclass(frozen=True, kw_only=True)
class AttachmentRemoved(Fact):
    """A file that readers saw was taken down."""

    title: str
    name: str
    because: str

    def sentence(self) -> str:
        words = {"title": self.title, "name": self.name, "because": self.because}
        return _("The file “%(title)s” (%(name)s) was taken down: %(because)s") % words


@dataclass(frozen=True, kw_only=True)
class AttachmentScanned(Fact):
    """The virus scanner looked at a file that had come before it did."""

    public = False
    title: str
    result: str

    def sentence(self) -> str:
        if self.result == "infected":
            return _("The virus scanner found something in the file “%(title)s”.") % {"title": self.title}
        return _("The virus scanner found nothing in the file “%(title)s”.") % {"title": self.title}
