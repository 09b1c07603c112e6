"""Closed words of inventories: where a campaign and an organisation in it stand, how somebody was contacted."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.foundation.acts import Stage


class CampaignState(enum.StrEnum):
    """A campaign is ended by somebody, never by the clock."""

    RUNNING = "running"
    ENDED = "ended"


class Phase(Stage):
    """What a reader sees: derived from state and clock."""

    ANNOUNCED = "announced"
    RUNNING = "running"
    ENDED = "ended"

    @property
    def label(self) -> str:
        labels = {Phase.ANNOUNCED: _("not begun yet"), Phase.RUNNING: _("it goes on"), Phase.ENDED: _("it has ended")}
        return labels[self]


def phase_of(state: str, opens_at: datetime, now: datetime) -> Phase:
    """The phase at a moment."""
    if state == CampaignState.ENDED:
        return Phase.ENDED
    return Phase.RUNNING if opens_at <= now else Phase.ANNOUNCED


class RowState(enum.StrEnum):
    """Where an organisation stands in a campaign, from the first to the last."""

    NOT_CONTACTED = "not_contacted"
    CONTACTED = "contacted"
    DESCRIBED = "described"
    VERIFIED = "verified"


ROW_MOVES: Final[dict[RowState, frozenset[RowState]]] = {
    RowState.NOT_CONTACTED: frozenset({RowState.CONTACTED}),
    RowState.CONTACTED: frozenset({RowState.DESCRIBED, RowState.NOT_CONTACTED}),
    RowState.DESCRIBED: frozenset({RowState.VERIFIED, RowState.CONTACTED, RowState.NOT_CONTACTED}),
    RowState.VERIFIED: frozenset({RowState.DESCRIBED, RowState.CONTACTED, RowState.NOT_CONTACTED}),
}
"""One step on; back to any earlier one, with a reason. What is verified was described before."""
DONE: Final = frozenset({RowState.DESCRIBED, RowState.VERIFIED})
"""What the public counts as described."""


def is_back(old: RowState, new: RowState) -> bool:
    """Whether a move goes back."""
    order = list(RowState)
    return order.index(new) < order.index(old)


class Way(enum.StrEnum):
    """By what somebody was contacted."""

    PHONE = "phone"
    EMAIL = "email"
    VISIT = "visit"
    LETTER = "letter"


class ContactResult(enum.StrEnum):
    """What came of a contact."""

    TALKED = "talked"
    NO_ANSWER = "no_answer"
    LATER = "later"
    REFUSED = "refused"
    WRONG_ADDRESS = "wrong_address"


REACHED: Final = frozenset({ContactResult.TALKED, ContactResult.LATER, ContactResult.REFUSED})
"""Somebody of the organisation answered: it is contacted from then on."""
