"""The life of a run."""

from __future__ import annotations

import enum
from typing import Final


class RunState(enum.StrEnum):
    """A run waits for its turn or goes on, was stopped, or has read its file to the end."""

    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"


RUN_MOVES: Final[dict[RunState, frozenset[RunState]]] = {
    RunState.RUNNING: frozenset({RunState.STOPPED, RunState.DONE}),
    RunState.STOPPED: frozenset({RunState.RUNNING}),
    RunState.DONE: frozenset(),
}
