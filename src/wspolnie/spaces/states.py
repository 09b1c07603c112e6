"""States of spaces and entries, and which may follow which."""

from __future__ import annotations

import enum
from typing import Final


class SpaceState(enum.StrEnum):
    """The life of a space."""

    DRAFT = "draft"
    ACTIVE = "active"
    CLOSED = "closed"
    ARCHIVED = "archived"


SPACE_MOVES: Final[dict[SpaceState, frozenset[SpaceState]]] = {
    SpaceState.DRAFT: frozenset({SpaceState.ACTIVE}),
    SpaceState.ACTIVE: frozenset({SpaceState.CLOSED}),
    SpaceState.CLOSED: frozenset({SpaceState.ACTIVE, SpaceState.ARCHIVED}),
    SpaceState.ARCHIVED: frozenset(),
}


class EntryState(enum.StrEnum):
    """Whether an entry is seen; publication is its own field beside it."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


ENTRY_MOVES: Final[dict[EntryState, frozenset[EntryState]]] = {
    EntryState.DRAFT: frozenset({EntryState.PUBLISHED}),
    EntryState.PUBLISHED: frozenset({EntryState.WITHDRAWN}),
    EntryState.WITHDRAWN: frozenset({EntryState.PUBLISHED}),
}
