"""Closed words of bodies and seats."""

from __future__ import annotations

import enum
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.spaces.kinds import Role, Side


class BodyState(enum.StrEnum):
    """Being prepared by the office, at work, or dissolved with a reason."""

    PREPARED = "prepared"
    WORKING = "working"
    DISSOLVED = "dissolved"


BODY_MOVES: Final = {
    BodyState.PREPARED: frozenset({BodyState.WORKING}),
    BodyState.WORKING: frozenset({BodyState.DISSOLVED}),
    BodyState.DISSOLVED: frozenset(),
}


class Pulse(enum.StrEnum):
    """What readers are told: one at work has met lately, or not for long."""

    ACTIVE = "active"
    DORMANT = "dormant"
    DISSOLVED = "dissolved"
    PREPARED = "prepared"


class SeatTitle(enum.StrEnum):
    """As what somebody sits."""

    LEADER = "leader"
    MODERATOR = "moderator"
    MEMBER = "member"
    DELEGATE = "delegate"
    SUBSTITUTE = "substitute"
    SECRETARY = "secretary"


ROLES: Final = {
    SeatTitle.LEADER: Role.MODERATOR,
    SeatTitle.MODERATOR: Role.MODERATOR,
    SeatTitle.MEMBER: Role.MEMBER,
    SeatTitle.DELEGATE: Role.MEMBER,
    SeatTitle.SUBSTITUTE: Role.MEMBER,
    SeatTitle.SECRETARY: Role.SECRETARIAT,
}
"""What a known person becomes in the body's space."""
NOT_COUNTED: Final = frozenset({SeatTitle.SUBSTITUTE, SeatTitle.SECRETARY})
"""They do not belong to the composition."""


def one_label(side: str) -> str:
    """What one of a side is called, where no organisation or office is named."""
    labels = {
        Side.RESIDENT: pgettext("seat", "a resident"),
        Side.ORGANISATION: pgettext("seat", "an organisation"),
        Side.OFFICE: pgettext("seat", "the city"),
        Side.BUSINESS: pgettext("seat", "a business"),
        Side.INSTITUTION: pgettext("seat", "a public institution"),
        Side.ACADEMIA: pgettext("seat", "a university or a school"),
        Side.HOUSING: pgettext("seat", "a housing community"),
        Side.ADVISORY: pgettext("seat", "an advisory body"),
    }
    return labels[Side(side)]


def pulse_label(word: str) -> str:
    """What it is called on screens."""
    labels = {
        Pulse.ACTIVE: pgettext("body", "active"),
        Pulse.DORMANT: pgettext("body", "has not met for long"),
        Pulse.DISSOLVED: pgettext("body", "dissolved"),
        Pulse.PREPARED: _("being prepared: only the office sees it"),
    }
    return labels[Pulse(word)]


def title_label(word: str) -> str:
    """What it is called on screens."""
    labels = {
        SeatTitle.LEADER: pgettext("seat", "leader"),
        SeatTitle.MODERATOR: pgettext("seat", "moderator"),
        SeatTitle.MEMBER: pgettext("seat", "member"),
        SeatTitle.DELEGATE: pgettext("seat", "delegate"),
        SeatTitle.SUBSTITUTE: pgettext("seat", "substitute"),
        SeatTitle.SECRETARY: pgettext("seat", "secretariat"),
    }
    return labels[SeatTitle(word)]
