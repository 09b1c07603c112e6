"""Closed words of procedures and comments, with their transitions."""

from __future__ import annotations

import enum
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


class ProcedureState(enum.StrEnum):
    """A draft is the office's; a withdrawn one keeps its address and says why."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


PROCEDURE_MOVES: Final = {
    ProcedureState.DRAFT: frozenset({ProcedureState.PUBLISHED}),
    ProcedureState.PUBLISHED: frozenset({ProcedureState.WITHDRAWN}),
    ProcedureState.WITHDRAWN: frozenset({ProcedureState.PUBLISHED}),
}


class CommentState(enum.StrEnum):
    """A comment waits, was answered, or was removed from sight with a reason."""

    WAITING = "waiting"
    ANSWERED = "answered"
    REMOVED = "removed"


COMMENT_MOVES: Final = {
    CommentState.WAITING: frozenset({CommentState.ANSWERED, CommentState.REMOVED}),
    CommentState.ANSWERED: frozenset({CommentState.REMOVED}),
    CommentState.REMOVED: frozenset(),
}


class CommentSide(enum.StrEnum):
    """From which side a comment comes."""

    ORGANISATION = "organisation"
    OFFICE = "office"
    RESIDENT = "resident"


def procedure_state_label(state: str) -> str:
    """What a state is called on screens."""
    labels = {
        ProcedureState.DRAFT: pgettext("procedure", "draft, only the office sees it"),
        ProcedureState.PUBLISHED: pgettext("procedure", "published"),
        ProcedureState.WITHDRAWN: pgettext("procedure", "withdrawn"),
    }
    return labels[ProcedureState(state)]


def comment_state_label(state: str) -> str:
    """What a state of a comment is called on screens."""
    labels = {
        CommentState.WAITING: _("waits for an answer"),
        CommentState.ANSWERED: pgettext("comment", "answered"),
        CommentState.REMOVED: pgettext("comment", "removed"),
    }
    return labels[CommentState(state)]


def side_label(side: str) -> str:
    """What a side is called on screens."""
    labels = {
        CommentSide.ORGANISATION: pgettext("one", "Organisation"),
        CommentSide.OFFICE: pgettext("side", "Office"),
        CommentSide.RESIDENT: pgettext("side", "Resident"),
    }
    return labels[CommentSide(side)]
