"""Whether a file was looked at by a virus scanner; "not scanned" is shown to people, never hidden."""

from __future__ import annotations

import enum
from typing import Final


class ScanState(enum.StrEnum):
    """The scanner's word on a file."""

    NOT_SCANNED = "not_scanned"
    CLEAN = "clean"
    INFECTED = "infected"


MOVES: Final[dict[ScanState, frozenset[ScanState]]] = {
    ScanState.NOT_SCANNED: frozenset({ScanState.CLEAN, ScanState.INFECTED}),
    ScanState.CLEAN: frozenset({ScanState.INFECTED}),
    ScanState.INFECTED: frozenset(),
}
