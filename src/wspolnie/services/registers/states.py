"""The way of asking about all organisations."""

from __future__ import annotations

import enum
from typing import Final


class RoundState(enum.StrEnum):
    """One organisation after another is asked about, or nobody asks for now, or all were."""

    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"


ROUND_MOVES: Final[dict[RoundState, frozenset[RoundState]]] = {
    RoundState.RUNNING: frozenset({RoundState.STOPPED, RoundState.DONE}),
    RoundState.STOPPED: frozenset({RoundState.RUNNING}),
    RoundState.DONE: frozenset(),
}
