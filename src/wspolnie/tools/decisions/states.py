"""Closed words of decisions: where a recommendation stands, how it was adopted, what the office says."""

from __future__ import annotations

import enum
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.foundation.acts import Stage


class RecommendationState(Stage):
    """Where a recommendation stands."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    SENT = "sent"
    ANSWERED = "answered"
    DONE = "done"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        labels = {
            RecommendationState.DRAFT: pgettext("recommendation", "being worded"),
            RecommendationState.ADOPTED: pgettext("recommendation", "adopted, not sent yet"),
            RecommendationState.SENT: pgettext("recommendation", "waits for an answer"),
            RecommendationState.ANSWERED: pgettext("recommendation", "answered"),
            RecommendationState.DONE: pgettext("recommendation", "done"),
            RecommendationState.WITHDRAWN: pgettext("recommendation", "withdrawn"),
        }
        return labels[self]


MOVES: Final[dict[RecommendationState, frozenset[RecommendationState]]] = {
    RecommendationState.DRAFT: frozenset({RecommendationState.ADOPTED, RecommendationState.WITHDRAWN}),
    RecommendationState.ADOPTED: frozenset({RecommendationState.SENT, RecommendationState.WITHDRAWN}),
    RecommendationState.SENT: frozenset({RecommendationState.ANSWERED, RecommendationState.WITHDRAWN}),
    RecommendationState.ANSWERED: frozenset({RecommendationState.ANSWERED, RecommendationState.DONE}),
    RecommendationState.DONE: frozenset(),
    RecommendationState.WITHDRAWN: frozenset(),
}
"""From ANSWERED to itself: the office answers anew, and both answers are read."""
SENT_OUT: Final = frozenset({RecommendationState.SENT, RecommendationState.ANSWERED, RecommendationState.DONE})
"""The office has it, and figures count it."""


class Way(enum.StrEnum):
    """How a body agreed."""

    CONSENSUS = "consensus"
    VOTE = "vote"


class Verdict(enum.StrEnum):
    """What the office says; `rejected` asks for nothing more."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"


PROMISES: Final = frozenset({Verdict.ACCEPTED, Verdict.PARTLY})
"""They say what will be done by when."""


class ReminderKind(enum.StrEnum):
    """Before the hour of the answer, after it, to the office above, after the day that the office named."""

    BEFORE = "before"
    AFTER = "after"
    ABOVE = "above"
    PROMISE = "promise"


class Standing(enum.StrEnum):
    """What readers are told of one that was sent; it follows from the records and the clock, nobody types it."""

    WAITING = "waiting"
    OVERDUE = "overdue"
    PROMISED = "promised"
    LAPSED = "lapsed"
    """The day that the office named is over, and it is not done."""
    REJECTED = "rejected"
    DONE = "done"


def standing_label(word: str) -> str:
    """What it is called on screens."""
    labels = {
        Standing.WAITING: pgettext("recommendation", "waits for an answer"),
        Standing.OVERDUE: pgettext("recommendation", "the answer is overdue"),
        Standing.PROMISED: pgettext("recommendation", "is being carried out"),
        Standing.LAPSED: pgettext("recommendation", "promised, and not done in time"),
        Standing.REJECTED: pgettext("recommendation", "rejected with a reason"),
        Standing.DONE: pgettext("recommendation", "done"),
    }
    return labels[Standing(word)]


def way_label(word: str) -> str:
    """How it was adopted, in words."""
    return {Way.CONSENSUS: _("by consensus"), Way.VOTE: _("by a vote")}[Way(word)]


def verdict_label(word: str) -> str:
    """What the office says, in words."""
    labels = {
        Verdict.ACCEPTED: pgettext("recommendation", "accepted"),
        Verdict.PARTLY: pgettext("recommendation", "accepted in part"),
        Verdict.REJECTED: pgettext("recommendation", "not accepted"),
    }
    return labels[Verdict(word)]
