"""The way of a letter out of the house."""

from __future__ import annotations

import enum
from typing import Final


class LetterState(enum.StrEnum):
    """Queued with the act, claimed by a worker, sent, or given up."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


MOVES: Final[dict[LetterState, frozenset[LetterState]]] = {
    LetterState.QUEUED: frozenset({LetterState.SENDING}),
    LetterState.SENDING: frozenset({LetterState.SENT, LetterState.QUEUED, LetterState.FAILED}),
    LetterState.SENT: frozenset(),
    LetterState.FAILED: frozenset(),
}
