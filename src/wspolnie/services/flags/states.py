"""Closed words of flags."""

from __future__ import annotations

import enum
from typing import Final

from django.utils.translation import gettext as _


class FlagReason(enum.StrEnum):
    """Why somebody thinks that a text should not stand there (DSA, art. 16(2)(a))."""

    PERSONAL_DATA = "personal_data"
    ABUSE = "abuse"
    UNTRUTH = "untruth"
    COPYRIGHT = "copyright"
    OTHER = "other"


class FlagState(enum.StrEnum):
    """Where a flag stands."""

    WAITING = "waiting"
    HIDDEN = "hidden"
    """The text, or a part of it, is not shown any more."""
    LEFT = "left"
    """It stays as it was."""


FLAG_MOVES: Final[dict[FlagState, frozenset[FlagState]]] = {
    FlagState.WAITING: frozenset({FlagState.HIDDEN, FlagState.LEFT}),
    FlagState.HIDDEN: frozenset(),
    FlagState.LEFT: frozenset(),
}


def reason_label(reason: str) -> str:
    """The reason in the reader's language."""
    labels = {
        FlagReason.PERSONAL_DATA: _("somebody's personal data"),
        FlagReason.ABUSE: _("an insult or a threat"),
        FlagReason.UNTRUTH: _("an untruth about a person"),
        FlagReason.COPYRIGHT: _("somebody's copyright"),
        FlagReason.OTHER: _("something else"),
    }
    return labels[FlagReason(reason)]


def state_label(state: str) -> str:
    """The state in the reader's language."""
    labels = {
        FlagState.WAITING: _("waits for a decision"),
        FlagState.HIDDEN: _("hidden, whole or in part"),
        FlagState.LEFT: _("left as it was"),
    }
    return labels[FlagState(state)]
