"""Texts that anybody may report: a room says how each of its kinds is found, called, hidden, and who wrote it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FlaggedText:
    """One text as it stands now.

    `shown` is what everybody reads of it, empty when nobody outside the office does. `means` are pages of its room, as
    (label, address), on which the office hides it. `author` is told what was decided: a Person, or an address, or None
    when nobody can be written to.
    """

    name: str
    matter: str
    space_id: UUID
    shown: str
    url: str
    means: Sequence[tuple[str, str]]
    author: Any = None

    @property
    def heading(self) -> str:
        """The name where a line begins with it."""
        return self.name[:1].upper() + self.name[1:]


@dataclass(frozen=True, slots=True)
class Flaggable:
    """A kind of text; `kind` is a Polish noun that stands in addresses, `label` a gettext id."""

    kind: str
    label: str
    find: Callable[[UUID], FlaggedText | None]
    """The text of an id; None when there is none in this city."""
