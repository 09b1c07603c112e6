"""Closed words of organisations: their legal class, and the life of a representation."""

from __future__ import annotations

import enum
from typing import Final


class LegalClass(enum.StrEnum):
    """What an organisation is under the Act of 24 April 2003 on public benefit and volunteer work."""

    ART_3_2 = "art_3_2"
    """A non-governmental organisation (art. 3(2))."""
    ART_3_3 = "art_3_3"
    """An entity on the same footing: church bodies, associations of communes, cooperatives, clubs (art. 3(3))."""
    OTHER = "other"


class RepresentationState(enum.StrEnum):
    """Whether it is known that a person speaks for an organisation."""

    DECLARED = "declared"
    CONFIRMED = "confirmed"
    ENDED = "ended"


REPRESENTATION_MOVES: Final[dict[RepresentationState, frozenset[RepresentationState]]] = {
    RepresentationState.DECLARED: frozenset({RepresentationState.CONFIRMED, RepresentationState.ENDED}),
    RepresentationState.CONFIRMED: frozenset({RepresentationState.ENDED}),
    RepresentationState.ENDED: frozenset(),
}


class Confirmation(enum.StrEnum):
    """How a representation was confirmed."""

    CLERK = "clerk"
    MAIL = "register_mail"
    """By mail to the address that stands in the register."""
    REPRESENTATIVE = "representative"
    """By a person whose own representation is confirmed."""
