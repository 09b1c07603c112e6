"""Closed words of organisations: their legal class, the life of a representation and of a proposal."""

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
    REFUSED = "refused"
    """Nobody could confirm it; it never held."""
    ENDED = "ended"


REPRESENTATION_MOVES: Final[dict[RepresentationState, frozenset[RepresentationState]]] = {
    RepresentationState.DECLARED: frozenset(
        {RepresentationState.CONFIRMED, RepresentationState.REFUSED, RepresentationState.ENDED}
    ),
    RepresentationState.CONFIRMED: frozenset({RepresentationState.ENDED}),
    RepresentationState.REFUSED: frozenset(),
    RepresentationState.ENDED: frozenset(),
}
HOLDING: Final = (RepresentationState.DECLARED, RepresentationState.CONFIRMED)
"""States in which a person says, or is known, to speak for an organisation."""


class Confirmation(enum.StrEnum):
    """How a representation was confirmed."""

    CLERK = "clerk"
    MAIL = "register_mail"
    """By mail to the address that stands in the register."""
    REPRESENTATIVE = "representative"
    """By a person whose own representation is confirmed."""


class ProposalState(enum.StrEnum):
    """An organisation that the register lacks is proposed by somebody who speaks for it; a clerk decides."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REFUSED = "refused"


PROPOSAL_MOVES: Final[dict[ProposalState, frozenset[ProposalState]]] = {
    ProposalState.PROPOSED: frozenset({ProposalState.ACCEPTED, ProposalState.REFUSED}),
    ProposalState.ACCEPTED: frozenset(),
    ProposalState.REFUSED: frozenset(),
}
