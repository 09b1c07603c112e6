"""What happened to offices, their posts and who holds them. Names of people and what quotes them stand apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import PERSONAL, Fact
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, kw_only=True)
class OfficeFounded(Fact):
    """An office was entered into the city's structure; an empty day is one that nobody wrote down."""

    name: str
    address: str
    parent: str = ""
    kind: str = ""
    since: str = ""

    def sentence(self) -> str:
        if self.parent:
            return _("The office “%(name)s” was entered as a part of “%(parent)s”.") % {
                "name": self.name,
                "parent": self.parent,
            }
        return _("The office “%(name)s” was entered.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class OfficeRenamed(Fact):
    """An office is called something else, or is of another kind, from a day on."""

    old: str
    new: str
    old_kind: str
    kind: str
    since: str

    def sentence(self) -> str:
        if self.old == self.new:
            return _("“%(name)s” is a “%(kind)s” since %(since)s.") % {
                "name": self.new,
                "kind": self.kind or "–",
                "since": _day(self.since),
            }
        return _("“%(old)s” is called “%(new)s” since %(since)s.") % {
            "old": self.old,
            "new": self.new,
            "since": _day(self.since),
        }


@dataclass(frozen=True, kw_only=True)
class OfficeMoved(Fact):
    """An office is a part of another one from a day on; an empty name is the top of the structure."""

    name: str
    old: str
    new: str
    since: str

    def sentence(self) -> str:
        words = {"name": self.name, "old": self.old, "new": self.new, "since": _day(self.since)}
        if not self.new:
            return _("“%(name)s” is no part of “%(old)s” since %(since)s: it stands by itself.") % words
        if not self.old:
            return _("“%(name)s” is a part of “%(new)s” since %(since)s.") % words
        return _("“%(name)s” is a part of “%(new)s” since %(since)s, before of “%(old)s”.") % words


@dataclass(frozen=True, kw_only=True)
class OfficeClosed(Fact):
    """An office works to the end of a day and no longer; with how many of its posts."""

    name: str
    until: str
    posts: int

    def sentence(self) -> str:
        return _("“%(name)s” works until %(until)s and no longer.") % {"name": self.name, "until": _day(self.until)}


@dataclass(frozen=True, kw_only=True)
class OfficeAddressChanged(Fact):
    """Paper or mail for an office goes to another address."""

    name: str
    old_address: str
    address: str
    old_email: str
    email: str

    def sentence(self) -> str:
        return _("“%(name)s” has another address: %(address)s, %(email)s.") % {
            "name": self.name,
            "address": self.address,
            "email": self.email,
        }


@dataclass(frozen=True, kw_only=True)
class PostMade(Fact):
    """An office has a new post."""

    office: str
    title: str
    decision_maker: bool
    since: str

    def sentence(self) -> str:
        return _("“%(office)s” has the post “%(title)s”.") % {"office": self.office, "title": self.title}


@dataclass(frozen=True, kw_only=True)
class PostChanged(Fact):
    """What is said of a post was changed; its telephone and e-mail are not told."""

    office: str
    old_title: str
    title: str
    old_decision_maker: bool
    decision_maker: bool

    def sentence(self) -> str:
        if self.old_title == self.title:
            return _("What is said of the post “%(title)s” was changed.") % {"title": self.title}
        return _("The post “%(old)s” is called “%(new)s”.") % {"old": self.old_title, "new": self.title}


@dataclass(frozen=True, kw_only=True)
class PostEnded(Fact):
    """A post is there to the end of a day and no longer."""

    office: str
    title: str
    until: str

    def sentence(self) -> str:
        return _("The post “%(title)s” is there until %(until)s and no longer.") % {
            "title": self.title,
            "until": _day(self.until),
        }


@dataclass(frozen=True, kw_only=True)
class PersonAppointed(Fact):
    """Somebody holds a post."""

    public = False
    office: str
    post: str
    authority: str
    since: str
    name_public: bool
    person: str = field(metadata=PERSONAL)
    basis: str = field(metadata=PERSONAL)
    scope: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(person)s holds the post “%(post)s” since %(since)s, appointed by: %(authority)s.") % {
            "person": _named(self.person),
            "post": self.post,
            "since": _day(self.since),
            "authority": self.authority,
        }


@dataclass(frozen=True, kw_only=True)
class AppointmentNameShown(Fact):
    """Whether everybody may know who holds a post was changed."""

    public = False
    office: str
    post: str
    name_public: bool
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        words = {"person": _named(self.person), "post": self.post}
        if self.name_public:
            return _("Everybody may know that %(person)s holds the post “%(post)s”.") % words
        return _("Only the office knows that %(person)s holds the post “%(post)s”.") % words


@dataclass(frozen=True, kw_only=True)
class AppointmentEnded(Fact):
    """Somebody holds a post to the end of a day and no longer."""

    public = False
    office: str
    post: str
    until: str
    person: str = field(metadata=PERSONAL)

    def sentence(self) -> str:
        return _("%(person)s holds the post “%(post)s” until %(until)s.") % {
            "person": _named(self.person),
            "post": self.post,
            "until": _day(self.until),
        }


def _named(person: str) -> str:
    return person or _("A person whose data were erased")


def _day(iso: str) -> str:
    return dates().day(date.fromisoformat(iso))
