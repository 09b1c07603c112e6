"""The structure of offices by days, without tables: stretches of one office, what a change makes of them, where a loop
or a hole would be. Both ends of a stretch are included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final, TypeAlias
from uuid import UUID

EVER: Final = date.min
"""Since nobody wrote when."""
OPEN: Final = date.max
"""With no end."""
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in which an office had one name, one kind and one place."""

    since: date
    until: date
    parent: UUID | None
    name: str
    kind: str

    def holds(self, day: date) -> bool:
        return self.since <= day <= self.until

    def says(self, other: Stretch) -> bool:
        """Whether the other says the same, for other days."""
        return (self.parent, self.name, self.kind) == (other.parent, other.name, other.kind)


Life: TypeAlias = tuple[Stretch, ...]
"""All stretches of an office in order, without holes."""
Structure: TypeAlias = dict[UUID, Life]


def on(life: Life, day: date) -> Stretch | None:
    """What held on a day; None when the office was not there."""
    return next((stretch for stretch in life if stretch.holds(day)), None)


def changed(life: Life, day: date, **values: Any) -> Life:
    """The life after a change from `day` on: each value holds until the next day on which that value was changed
    already, so a rename that is planned for later survives a move made today, and takes it over.

    Raises:
        LookupError: when the office is not there on that day.
    """
    for name, value in values.items():
        life = _changed(life, day, name, value)
    return life


def _changed(life: Life, day: date, name: str, value: Any) -> Life:
    here = on(life, day)
    if here is None:
        raise LookupError(day)
    before = getattr(here, name)
    after: list[Stretch] = []
    goes_on = True
    for stretch in life:
        if stretch.until < day:
            after.append(stretch)
            continue
        goes_on = goes_on and getattr(stretch, name) == before
        if stretch.since < day:
            after.append(replace(stretch, until=day - DAY))
            stretch = replace(stretch, since=day)
        after.append(replace(stretch, **{name: value}) if goes_on else stretch)
    return joined(after)


def ended(life: Life, until: date) -> Life:
    """The life that ends with a day."""
    return tuple(replace(stretch, until=min(stretch.until, until)) for stretch in life if stretch.since <= until)


def joined(stretches: Iterable[Stretch]) -> Life:
    """Neighbours that say the same are one."""
    after: list[Stretch] = []
    for stretch in stretches:
        if after and after[-1].says(stretch):
            after[-1] = replace(after[-1], until=stretch.until)
        else:
            after.append(stretch)
    return tuple(after)


@dataclass(frozen=True, slots=True)
class Hole:
    """A parent that is not there on every day of a stretch."""

    parent: UUID
    since: date
    until: date
    """Days of the parent's own life; the first comes after the last when it was never there."""


def hole(structure: Mapping[UUID, Life], life: Life) -> Hole | None:
    """The first parent that does not live as long as the life needs it."""
    for stretch in life:
        if stretch.parent is None:
            continue
        above = structure.get(stretch.parent, ())
        since, until = (above[0].since, above[-1].until) if above else (OPEN, EVER)
        if not (since <= stretch.since and stretch.until <= until):
            return Hole(stretch.parent, since, until)
    return None


def loop(structure: Mapping[UUID, Life], office: UUID, life: Life) -> date | None:
    """The first day on which the office would lie below itself if its life were this; None when on none."""
    found: list[date] = []
    seen: set[tuple[UUID, date, date]] = set()
    waiting = [(stretch.parent, stretch.since, stretch.until) for stretch in life if stretch.parent is not None]
    while waiting:
        above, since, until = waiting.pop()
        if above == office:
            found.append(since)
            continue
        if (above, since, until) in seen:
            continue
        seen.add((above, since, until))
        waiting += [
            (stretch.parent, max(since, stretch.since), min(until, stretch.until))
            for stretch in structure.get(above, ())
            if stretch.parent is not None and stretch.since <= until and since <= stretch.until
        ]
    return min(found, default=None)


def path(structure: Mapping[UUID, Life], office: UUID, day: date) -> Sequence[UUID]:
    """The offices above one on a day, the highest first."""
    above: list[UUID] = []
    here = on(structure.get(office, ()), day)
    while here is not None and here.parent is not None:
        above.insert(0, here.parent)
        here = on(structure.get(here.parent, ()), day)
    return above
