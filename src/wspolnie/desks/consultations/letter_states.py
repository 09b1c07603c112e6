"""The life of a letter on paper, of a batch of them, and of a correction."""

from __future__ import annotations

import enum
from typing import Final


class LetterState(enum.StrEnum):
    """What became of the paper that tells an author what the office answered."""

    TO_SEND = "to_send"
    SENT = "sent"
    RETURNED = "returned"
    """The post brought it back."""
    NOWHERE = "nowhere"
    """Its author left no way to be told: the answer is found by number and code."""


class Way(enum.StrEnum):
    """How an author is told."""

    MAIL = "mail"
    ACCOUNT = "account"
    """The remark was sent signed in, without an address for the answer."""
    PAPER = "paper"
    NOWHERE = "nowhere"


LETTER_MOVES: Final[dict[LetterState, frozenset[LetterState]]] = {
    LetterState.TO_SEND: frozenset({LetterState.SENT, LetterState.NOWHERE}),
    LetterState.SENT: frozenset({LetterState.TO_SEND, LetterState.RETURNED}),
    LetterState.RETURNED: frozenset({LetterState.TO_SEND}),
    LetterState.NOWHERE: frozenset({LetterState.TO_SEND}),
}


class BatchState(enum.StrEnum):
    """A file with many letters is made by a worker."""

    RUNNING = "running"
    DONE = "done"


class CorrectionState(enum.StrEnum):
    """A correction is written, and published by somebody who may."""

    PROPOSED = "proposed"
    PUBLISHED = "published"
    DROPPED = "dropped"


CORRECTION_MOVES: Final[dict[CorrectionState, frozenset[CorrectionState]]] = {
    CorrectionState.PROPOSED: frozenset({CorrectionState.PUBLISHED, CorrectionState.DROPPED}),
    CorrectionState.PUBLISHED: frozenset(),
    CorrectionState.DROPPED: frozenset(),
}
