"""Closed words of the help desk: who asks, where a question stands, whose words a message is."""

from __future__ import annotations

import enum
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.foundation.acts import Stage


class AskerSide(enum.StrEnum):
    """From which side somebody asks: figures are counted by it."""

    ORGANISATION = "organisation"
    OFFICE = "office"
    GROUP = "group"
    RESIDENT = "resident"


class QuestionState(Stage):
    """Where a question stands."""

    UNCONFIRMED = "unconfirmed"
    NEW = "new"
    ASSIGNED = "assigned"
    ANSWERED = "answered"
    REOPENED = "reopened"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        labels = {
            QuestionState.UNCONFIRMED: pgettext("question", "waits to be confirmed by e-mail"),
            QuestionState.NEW: pgettext("question", "new"),
            QuestionState.ASSIGNED: pgettext("question", "somebody works on it"),
            QuestionState.ANSWERED: pgettext("question", "answered"),
            QuestionState.REOPENED: pgettext("question", "asked again"),
            QuestionState.CLOSED: pgettext("question", "closed"),
        }
        return labels[self]


QUESTION_MOVES: Final[dict[QuestionState, frozenset[QuestionState]]] = {
    QuestionState.UNCONFIRMED: frozenset({QuestionState.NEW}),
    QuestionState.NEW: frozenset({QuestionState.ASSIGNED}),
    QuestionState.ASSIGNED: frozenset({QuestionState.ANSWERED, QuestionState.NEW}),
    QuestionState.ANSWERED: frozenset({QuestionState.REOPENED, QuestionState.CLOSED}),
    QuestionState.REOPENED: frozenset({QuestionState.ANSWERED, QuestionState.NEW}),
    QuestionState.CLOSED: frozenset(),
}
"""Who passes a question on to another office makes it new there."""
OPEN: Final = (QuestionState.NEW, QuestionState.ASSIGNED, QuestionState.REOPENED)
"""The office owes an answer."""


class MessageKind(enum.StrEnum):
    """Whose words a message is, and for whom."""

    QUESTION = "question"
    ADDED = "added"
    """The asker says more."""
    ANSWER = "answer"
    NOTE = "note"
    """The office alone reads it."""


def asker_label(side: str) -> str:
    """Who asks, in the reader's language."""
    labels = {
        AskerSide.ORGANISATION: _("an organisation"),
        AskerSide.OFFICE: _("a city office"),
        AskerSide.GROUP: _("an initiative group"),
        AskerSide.RESIDENT: _("a resident"),
    }
    return labels[AskerSide(side)]


def message_label(kind: str) -> str:
    """What a message is, in the reader's language."""
    labels = {
        MessageKind.QUESTION: pgettext("message", "Question"),
        MessageKind.ADDED: pgettext("message", "From whoever asked"),
        MessageKind.ANSWER: pgettext("message", "Answer of the office"),
        MessageKind.NOTE: pgettext("message", "Note for the office"),
    }
    return labels[MessageKind(kind)]
