"""The way of a letter out of the house, and how often somebody wants to hear."""

from __future__ import annotations

import enum
from typing import Final


class LetterState(enum.StrEnum):
    """Queued with the act, claimed by a worker, sent; given up after many tries, not sent because its address is
    stopped, or returned by the other side."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    STOPPED = "stopped"
    BOUNCED = "bounced"


MOVES: Final[dict[LetterState, frozenset[LetterState]]] = {
    LetterState.QUEUED: frozenset({LetterState.SENDING, LetterState.STOPPED}),
    LetterState.SENDING: frozenset(
        {LetterState.SENT, LetterState.QUEUED, LetterState.FAILED, LetterState.STOPPED, LetterState.BOUNCED}
    ),
    LetterState.SENT: frozenset({LetterState.BOUNCED}),
    LetterState.FAILED: frozenset({LetterState.QUEUED}),
    LetterState.STOPPED: frozenset({LetterState.QUEUED}),
    LetterState.BOUNCED: frozenset({LetterState.QUEUED}),
}

WAITING: Final = (LetterState.QUEUED, LetterState.SENDING)
RETURNABLE: Final = frozenset(state for state, moves in MOVES.items() if LetterState.QUEUED in moves) - {
    LetterState.SENDING
}
"""States from which a person may send a letter once more."""


class Rank(enum.IntEnum):
    """Which letters go first when the city's pace leaves room for few."""

    CODE = 0
    """Somebody waits at the screen."""
    ACT = 1
    """A receipt of what somebody did."""
    NEWS = 2
    """What was gathered; the last tenth of the pace is never theirs."""


class HowOften(enum.StrEnum):
    """When somebody wants to hear of a topic."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    NEVER = "never"
