"""Closed words of profiles: where a profile and a suggestion stand, kinds of resources, roles of contacts."""

from __future__ import annotations

import enum
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.foundation.acts import Stage


class Standing(Stage):
    """Whether a clerk has verified what stands there now."""

    UNVERIFIED = "unverified"
    VERIFIED = "verified"

    @property
    def label(self) -> str:
        return {Standing.UNVERIFIED: _("not verified"), Standing.VERIFIED: _("verified by the office")}[self]


class SuggestionState(enum.StrEnum):
    """What became of a suggestion."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"


SUGGESTION_MOVES: Final[dict[SuggestionState, frozenset[SuggestionState]]] = {
    SuggestionState.WAITING: frozenset({SuggestionState.ACCEPTED, SuggestionState.REFUSED}),
    SuggestionState.ACCEPTED: frozenset(),
    SuggestionState.REFUSED: frozenset(),
}


class ResourceKind(enum.StrEnum):
    """What an organisation can lend or do."""

    ROOM = "room"
    EQUIPMENT = "equipment"
    STAFF = "staff"
    SKILLS = "skills"
    TRANSPORT = "transport"
    LAND = "land"


class ContactRole(enum.StrEnum):
    """For what one writes or calls."""

    OFFICE = "office"
    VOLUNTEERS = "volunteers"
    PROJECTS = "projects"
    PRESS = "press"
    RESOURCES = "resources"


def suggestion_label(state: str) -> str:
    """What became of it, in the reader's language."""
    labels = {
        SuggestionState.WAITING: _("waits for the organisation"),
        SuggestionState.ACCEPTED: _("taken over"),
        SuggestionState.REFUSED: _("refused"),
    }
    return labels[SuggestionState(state)]


def resource_label(kind: str) -> str:
    """The kind of a resource, in the reader's language."""
    labels = {
        ResourceKind.ROOM: _("room"),
        ResourceKind.EQUIPMENT: _("equipment"),
        ResourceKind.STAFF: _("people to help"),
        ResourceKind.SKILLS: _("skills and advice"),
        ResourceKind.TRANSPORT: _("transport"),
        ResourceKind.LAND: _("open ground"),
    }
    return labels[ResourceKind(kind)]


def contact_label(role: str) -> str:
    """For what one writes or calls, in the reader's language."""
    labels = {
        ContactRole.OFFICE: _("office of the organisation"),
        ContactRole.VOLUNTEERS: _("volunteers"),
        ContactRole.PROJECTS: _("projects and cooperation"),
        ContactRole.PRESS: _("press and media"),
        ContactRole.RESOURCES: _("lending of resources"),
    }
    return labels[ContactRole(role)]
