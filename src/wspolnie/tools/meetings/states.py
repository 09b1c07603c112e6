"""States of a meeting."""

from __future__ import annotations

import enum
from typing import Final


class MeetingState(enum.StrEnum):
    """Planned, then held (what happened there can be told again) or called off with a reason."""

    PLANNED = "planned"
    HELD = "held"
    CALLED_OFF = "called_off"


MOVES: Final[dict[MeetingState, frozenset[MeetingState]]] = {
    MeetingState.PLANNED: frozenset({MeetingState.PLANNED, MeetingState.HELD, MeetingState.CALLED_OFF}),
    MeetingState.HELD: frozenset({MeetingState.HELD}),
    MeetingState.CALLED_OFF: frozenset(),
}
"""From PLANNED to itself: it is changed. From HELD to itself: attendance or notes are corrected."""
