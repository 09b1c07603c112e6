"""Closed words of invitations: states with their transitions."""

from __future__ import annotations

import enum
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


class CallState(enum.StrEnum):
    """What became of an invitation."""

    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


ANSWERS: Final = (CallState.ACCEPTED, CallState.DECLINED)
CALL_MOVES: Final[dict[CallState, frozenset[CallState]]] = {
    CallState.SENT: frozenset({*ANSWERS, CallState.WITHDRAWN}),
    CallState.ACCEPTED: frozenset(),
    CallState.DECLINED: frozenset(),
    CallState.WITHDRAWN: frozenset(),
}


def call_state_label(state: str) -> str:
    """What became of it, in the reader's language."""
    labels = {
        CallState.SENT: _("waits for the answer"),
        CallState.ACCEPTED: pgettext("invitation of an expert", "accepted"),
        CallState.DECLINED: pgettext("invitation of an expert", "declined"),
        CallState.WITHDRAWN: pgettext("invitation of an expert", "taken back"),
    }
    return labels[CallState(state)]
