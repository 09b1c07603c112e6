"""What rooms put on the front page of a city, and on the list of what waits for somebody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FrontRow:
    """One matter on the city's front page."""

    title: str
    url: str
    meta: str
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    summary: str = ""
    action: str = ""
    districts: tuple[UUID, ...] = ()
    """Districts that it concerns; none: the whole city."""

    @property
    def action_url(self) -> str:
        """Where the one button leads; empty when there is no act."""
        return self.url if self.action else ""


@dataclass(frozen=True, slots=True)
class Decided:
    """One "you said, we did" on the front page: quoted words, the verdict and its reason."""

    quote: str
    source: str
    verdict: str
    label: str
    heading: str
    url: str
    reason: str
    meta: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One big number with what it counts, as text in the reader's language."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FrontPart:
    """What a room puts on the front page."""

    open_now: Sequence[FrontRow] = ()
    decided: Sequence[Decided] = ()
    upcoming: Sequence[FrontRow] = ()
    dates: Sequence[FrontRow] = ()
    """What comes and opens nothing: meetings."""
    figures: Callable[[], Sequence[Figure]] = tuple
    """Counted when somebody shows them: the directory of cities does not."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One matter that waits for a person: what, where, until when; in which capacity, at which office's desk."""

    label: str
    title: str
    url: str
    due: datetime | None = None
    since: datetime | None = None
    """From when it waits: the clock of the row runs from there."""
    text: str = ""
    """What to do, or what happens when the time passes."""
    capacity: str = "self"
    office: str = ""
    """Name of the office whose matter it is."""
    word: str = ""
    """What stands in place of a deadline: “Answer”."""
    stands_in: str = ""
    """“in the place of …”, when the matter waits for somebody absent."""
