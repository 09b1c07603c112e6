"""How a room hears of what happened: facts that it asks for, as settled lines of the journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wspolnie.foundation.facts import Fact


@dataclass(frozen=True, slots=True)
class Told:
    """A settled journal line as a listener gets it: the fact with its place and time."""

    line_id: UUID
    fact: Fact
    at: datetime
    subject_id: UUID | None
    space_id: UUID | None
    actor_id: UUID | None


@dataclass(frozen=True, slots=True)
class Listener:
    """A durable reaction to a fact: called once for each settled line, in order, in the line's city."""

    fact: type[Fact]
    handle: Callable[[Told], None]
    from_the_start: bool = True
    """A new listener reads the whole past; mail listeners start with what comes."""

    @property
    def name(self) -> str:
        return f"{self.handle.__module__.removeprefix('wspolnie.')}.{self.handle.__qualname__}"


def on(fact: type[Fact], handle: Callable[[Told], None], *, from_the_start: bool = True) -> Listener:
    """Declare that `handle` runs for every settled line of `fact`; it must be idempotent by line."""
    return Listener(fact, handle, from_the_start)
