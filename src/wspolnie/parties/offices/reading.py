"""Reading the structure: as it stood on a day, and whole for those who change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wspolnie.parties.offices.models import Office, Placement
from wspolnie.parties.offices.structure import EVER, OPEN, Life, Stretch, Structure


@dataclass(frozen=True, slots=True)
class Node:
    """An office where it stood on a day, with those above it (the highest first) and its parts."""

    office: Office
    name: str
    kind: str
    since: date | None
    until: date | None
    above: tuple[Node, ...]
    parts: list[Node]

    @property
    def path(self) -> str:
        """Names from the top to it."""
        return " › ".join(node.name for node in (*self.above, self))

    def walk(self) -> Iterator[Node]:
        """It and everything below, in the order of the page."""
        yield self
        for part in self.parts:
            yield from part.walk()


def tree_on(day: date) -> list[Node]:
    """The tops of the structure on a day, in Polish order; one statement, however deep it is."""
    below: dict[UUID | None, list[Placement]] = {}
    for placement in Placement.objects.on(day).select_related("office").order_by("name_key", "id"):
        below.setdefault(placement.parent_id, []).append(placement)

    def grown(parent: UUID | None, above: tuple[Node, ...]) -> list[Node]:
        nodes = []
        for one in below.get(parent, []):
            node = Node(one.office, one.name, one.kind, one.since, one.until, above, [])
            node.parts.extend(grown(one.office_id, (*above, node)))
            nodes.append(node)
        return nodes

    return grown(None, ())


def nodes_on(day: date) -> list[Node]:
    """Every office of a day in the order of the page."""
    return [node for top in tree_on(day) for node in top.walk()]


def structure_now() -> Structure:
    """The whole structure of all days, as the transaction sees it."""
    found: dict[UUID, list[Stretch]] = {}
    rows = Placement.objects.values_list("office_id", "since", "until", "parent_id", "name", "kind")
    for office, since, until, parent, name, kind in rows:
        found.setdefault(office, []).append(Stretch(since or EVER, until or OPEN, parent, name, kind))
    return {office: in_order(stretches) for office, stretches in found.items()}


def in_order(stretches: list[Stretch]) -> Life:
    """Stretches of one office, the earliest first."""
    return tuple(sorted(stretches, key=lambda stretch: stretch.since))


def life_of(office: Office) -> Life:
    """What an office was called and where it stood, on all its days."""
    rows = Placement.objects.filter(office=office).values_list("since", "until", "parent_id", "name", "kind")
    return in_order(
        [Stretch(since or EVER, until or OPEN, parent, name, kind) for since, until, parent, name, kind in rows]
    )
