"""What a room declares for the search: entries, pieces that are no entries, and what is found beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

FOUND: Final = 5
"""How many of the best are shown of a kind that is found beside entries."""


@dataclass(frozen=True, slots=True)
class EntrySpec:
    """How a kind of entry is found and shown: addresses of many by their ids, and the searchable text of one."""

    kind: str
    label: str
    urls: Callable[[Sequence[Any]], dict[UUID, str]]
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


def best(rows: Any, few: int = FOUND) -> tuple[list[Any], int]:
    """The first few of a query in order, and how many there are in all; counted only where a few do not tell it."""
    seen = list(rows[: few + 1])
    return seen[:few], len(seen) if len(seen) <= few else rows.count()
