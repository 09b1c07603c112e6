"""Closed words of the hub: kinds of spaces and entries, audiences, roles, tools."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.foundation.cities.words import own_role


class SpaceKind(enum.StrEnum):
    """What has members, a life of its own and at least two tools."""

    CITY = "city"
    BODY = "body"
    PROCESS = "process"
    GROUP = "group"
    ORGANISATION = "organisation"


class EntryKind(enum.StrEnum):
    """What can be linked to, found, followed or have files."""

    SPACE = "space"
    DOCUMENT = "document"
    MEETING = "meeting"
    RECOMMENDATION = "recommendation"


class AttachmentRole(enum.StrEnum):
    """What an attached file is: one of the list, or shown on top for those who read or hear otherwise."""

    FILE = "file"
    EASY_TEXT = "easy_text"
    """ETR: a text that is easy to read and understand."""
    SIGN_FILM = "sign_film"
    """A film in the Polish sign language (PJM)."""


class Audience(enum.StrEnum):
    """Who may read, from the widest to the narrowest."""

    PUBLIC = "public"
    CITY_NGO = "city_ngo"
    MEMBERS = "members"
    OFFICE = "office"
    NAMED = "named"

    def narrower(self, other: Audience) -> Audience:
        """The narrower of two audiences wins."""
        order = list(Audience)
        return max(self, other, key=order.index)


class Role(enum.StrEnum):
    """What one is in a space. In the city's root space roles hold below it; others are not inherited."""

    ADMINISTRATOR = "administrator"
    COORDINATOR = "coordinator"
    CLERK = "clerk"
    OFFICIAL = "official"
    MODERATOR = "moderator"
    SECRETARIAT = "secretariat"
    AUDITOR = "auditor"
    MEMBER = "member"


STAFF: Final = frozenset({Role.ADMINISTRATOR, Role.COORDINATOR, Role.CLERK, Role.OFFICIAL, Role.AUDITOR})
"""Roles of the city's office: they read what is for the office."""


def role_label(role: str) -> str:
    """The role's name for people, in the city's own word where it has one."""
    labels = {
        Role.ADMINISTRATOR: _("administrator"),
        Role.COORDINATOR: _("coordinator"),
        Role.CLERK: _("clerk"),
        Role.OFFICIAL: _("official who answers"),
        Role.MODERATOR: _("moderator"),
        Role.SECRETARIAT: _("secretariat"),
        Role.AUDITOR: _("auditor"),
        Role.MEMBER: _("member"),
    }
    return own_role(role, labels[Role(role)])


class Side(enum.StrEnum):
    """From which side of the table somebody comes: counted apart (Wrocław 2021: business and public institutions)."""

    RESIDENT = "resident"
    ORGANISATION = "organisation"
    OFFICE = "office"
    BUSINESS = "business"
    INSTITUTION = "institution"
    ACADEMIA = "academia"
    HOUSING = "housing"
    ADVISORY = "advisory"
    """For a consultative and advisory body of the city (Wrocław 2018: beneficiaries of their own)."""


def side_label(side: str) -> str:
    """The side's name for people."""
    labels = {
        Side.RESIDENT: _("residents"),
        Side.ORGANISATION: _("organisations"),
        Side.OFFICE: _("the city"),
        Side.BUSINESS: _("business"),
        Side.INSTITUTION: _("public institutions"),
        Side.ACADEMIA: _("universities and schools"),
        Side.HOUSING: _("housing communities"),
        Side.ADVISORY: _("consultative and advisory bodies"),
    }
    return labels[Side(side)]


class ToolName(enum.StrEnum):
    """What people use inside a space; one of each."""

    DOCUMENTS = "documents"
    MEETINGS = "meetings"
    DECISIONS = "decisions"


@dataclass(frozen=True, slots=True)
class KindSpec:
    """What a kind of space allows."""

    roles: frozenset[Role]
    tools: tuple[ToolName, ...]
    audience: Audience


_TOOLS: Final = (ToolName.DOCUMENTS, ToolName.MEETINGS)
_TALKING: Final = (*_TOOLS, ToolName.DECISIONS)

KINDS: Final[dict[SpaceKind, KindSpec]] = {
    SpaceKind.CITY: KindSpec(frozenset(Role), (), Audience.PUBLIC),
    SpaceKind.BODY: KindSpec(
        frozenset({Role.MODERATOR, Role.SECRETARIAT, Role.MEMBER}),
        _TALKING,
        Audience.PUBLIC,
    ),
    SpaceKind.PROCESS: KindSpec(
        frozenset({Role.CLERK, Role.OFFICIAL, Role.AUDITOR, Role.MEMBER}),
        _TOOLS,
        Audience.PUBLIC,
    ),
    SpaceKind.GROUP: KindSpec(
        frozenset({Role.MODERATOR, Role.SECRETARIAT, Role.MEMBER}),
        _TALKING,
        Audience.MEMBERS,
    ),
    SpaceKind.ORGANISATION: KindSpec(frozenset({Role.MEMBER}), _TOOLS, Audience.PUBLIC),
}
