"""States of a version."""

from __future__ import annotations

import enum
from typing import Final


class VersionState(enum.StrEnum):
    """A draft can still be pasted anew; a published wording stays as it is."""

    DRAFT = "draft"
    PUBLISHED = "published"


MOVES: Final[dict[VersionState, frozenset[VersionState]]] = {
    VersionState.DRAFT: frozenset({VersionState.PUBLISHED}),
    VersionState.PUBLISHED: frozenset(),
}
