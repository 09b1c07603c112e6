"""What a room declares for figures of cooperation: what organisations do there, and who takes part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityKind:
    """Records of one kind that concern organisations. Figures count them, so each has its instant for ever."""

    name: str
    """A word of addresses and files."""
    label: str
    rows: Callable[[], Any]
    """Query over the records of the bound city with `of` (id of the organisation) and `at` (when it happened)."""
    is_own: bool = True
    """Done by the organisation: it is active then. Otherwise something was done with it, which is a dealing alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationKind:
    """Records of taking part, counted by class of who took part."""

    name: str
    label: str
    rows: Callable[[], Any]
    """Query over the records of the bound city with `who` (a word of `spaces.kinds.Side`, "" for others), `at` and
    `people` (how many)."""
