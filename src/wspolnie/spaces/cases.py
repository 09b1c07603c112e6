"""What every case has: a remark, an offer, an application. Its own states, stricter access than the space it came to,
never in the feed; its files hang on it."""

from __future__ import annotations

from typing import Any, Protocol, Self
from uuid import UUID

from wspolnie.spaces.policy import Actor


class Cases(Protocol):
    """The reads of a kind of case."""

    def visible_to(self, actor: Actor) -> Self:
        """Those that the actor may read: narrower than the space."""
        ...


class Case(Protocol):
    """One case. What happened to it is in the journal under its id as the subject."""

    pk: UUID
    state: Any

    def __str__(self) -> str:
        """Its people-facing number."""
        ...
