"""What a room declares for the search: entries, pieces that are no entries, and what is found beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class EntrySpec:
    """How a kind of entry is found and shown: its address and its searchable text."""

    kind: str
    label: str
    url: Callable[[Any], str]
    search: Callable[[UUID], str | None]
    """Full text of the entry for the search index; None when the entry is gone."""


@dataclass(frozen=True, slots=True)
class PieceTold:
    """A piece as a reader is told of it now: its words are read anew each time, so that nothing hidden since stands
    in a snippet."""

    title: str
    url: str
    text: str


@dataclass(frozen=True, slots=True)
class PieceSpec:
    """A kind of thing that is found without being an entry, such as a remark: it has an address and its own readers."""

    kind: str
    label: str
    rows: Callable[[Any], Any]
    """Query over the rows that an actor may see; their ids are those of the pieces."""
    every: Callable[[], Any]
    """Query over the rows that have words to be found by, whoever may see them, with `at`: when each came."""
    told: Callable[[Any, Sequence[UUID]], dict[UUID, PieceTold]]
    """For an actor, what to show of rows that `rows` gave; for the index, everybody's words of any."""


@dataclass(frozen=True, slots=True)
class FoundBeside:
    """What a room finds that is no entry: a heading, the best few as (title, address, word below), how many there are
    in all, and where all of them are listed."""

    heading: str
    rows: tuple[tuple[str, str, str], ...]
    total: int
    url: str
