"""Reading the journal: a line's fact, whole again, for history pages and listeners; whether anything happened since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from wspolnie.foundation.db.prepared import prepared
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, slots=True)
class Remembered:
    """A line as its reader sees it: the rebuilt fact with its time, place and capacity."""

    line_id: UUID
    at: datetime
    capacity: str
    fact: Fact
    leaf_hash: str
    actor: UUID | None = None
    """Who did it, while the city knows them; only pages of the office may say it."""


def fact_of(line: Line) -> Fact:
    """The fact that a line tells, personal values included where they still exist."""
    personal = {private.field: private.value for private in line.private.all()}
    return Fact.registry[line.fact].rebuild(line.data["plain"], personal)


def history(space_id: UUID, *, public_only: bool = True) -> QuerySet[Line]:
    """The lines of a space, newest first; a busy one has thousands, so pages take a slice."""
    return _told(Line.objects.filter(space_id=space_id), public_only=public_only)


def history_of(*subjects: UUID, public_only: bool = True) -> QuerySet[Line]:
    """The lines of one thing that was acted on, or of several together, newest first."""
    return _told(Line.objects.filter(subject_id__in=subjects), public_only=public_only)


def acts_of(person_id: UUID) -> QuerySet[Line]:
    """The lines of what a person did, newest first; none once they are erased."""
    return Line.objects.filter(private__field="actor", private__value=str(person_id)).order_by("-seq")


def _told(lines: QuerySet[Line], *, public_only: bool) -> QuerySet[Line]:
    if public_only:
        lines = lines.filter(fact__in=[word for word, fact in Fact.registry.items() if fact.public])
    return lines.prefetch_related("private").order_by("-seq")


def remembered(lines: Iterable[Line]) -> list[Remembered]:
    """Lines as their readers see them."""
    return [
        Remembered(line.id, line.at, line.capacity, fact_of(line), bytes(line.leaf_hash).hex(), line.actor_id)
        for line in lines
    ]


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in the order of transactions: what is written later bears this number or a higher one in this cluster."""

    cluster: int = 0
    xid: int = 0


_SINCE: Final = """
SELECT n.cluster, n.xid, n.cluster <> %(cluster)s::bigint OR EXISTS (
    SELECT FROM journal_line l
    WHERE l.city_id = %(city)s AND l.cluster = n.cluster AND l.xid >= %(xid)s::bigint
      AND (l.space_id = %(space)s OR l.space_id IS NULL) AND l.fact <> ALL (%(blind)s::text[])
)
FROM (SELECT journal_cluster() AS cluster, pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid) n
"""


def happened(space_id: UUID, since: Standing, *, but: Iterable[type[Fact]] = ()) -> tuple[Standing, bool]:
    """Where the journal stands now, and whether a line of the space, or of no space, was written since.

    Lines become visible out of order, so the number is that of the oldest transaction still running: ask before
    reading what shall be kept, and nothing can slip between. Facts in `but` do not count.
    """
    given = {
        "city": current_city(),
        "space": space_id,
        "cluster": since.cluster,
        "xid": since.xid,
        "blind": [fact.word() for fact in but],
    }
    with prepared() as cursor:
        cursor.execute(_SINCE, given)
        cluster, xid, something = cursor.fetchone()
    return Standing(cluster, xid), something


@dataclass(frozen=True, slots=True)
class CityStanding:
    """The same for a whole city, with the version of its row: whoever sets a city up anew writes that row."""

    cluster: int = 0
    xid: int = 0
    row: int = -1


_SINCE_IN_CITY: Final = """
SELECT n.cluster, n.xid, n.row, n.cluster <> %(cluster)s::bigint OR n.row <> %(row)s::bigint OR EXISTS (
    SELECT FROM journal_line l
    WHERE l.city_id = %(city)s AND l.cluster = n.cluster AND l.xid >= %(xid)s::bigint
      AND l.fact <> ALL (%(blind)s::text[])
)
FROM (
    SELECT journal_cluster() AS cluster, pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid,
        (SELECT c.xmin::text::bigint FROM cities_city c WHERE c.id = %(city)s) AS row
) n
"""


def happened_in_city(since: CityStanding, *, but: Sequence[str] = ()) -> tuple[CityStanding, bool]:
    """Where the bound city's journal and its row stand now, and whether a line was written since or the row changed.

    As `happened`: ask before reading what shall be kept. Facts whose words stand in `but` do not count.
    """
    given = {"city": current_city(), "cluster": since.cluster, "xid": since.xid, "row": since.row, "blind": list(but)}
    with prepared() as cursor:
        cursor.execute(_SINCE_IN_CITY, given)
        cluster, xid, row, something = cursor.fetchone()
    return CityStanding(cluster, xid, row), something


_BEHIND: Final = """
SELECT NOT EXISTS (SELECT FROM journal_watermark w WHERE w.city_id = %(city)s AND w.cluster = journal_cluster())
    OR EXISTS (
        SELECT FROM journal_watermark w JOIN journal_line l ON l.city_id = w.city_id AND l.cluster = w.cluster
        WHERE w.city_id = %(city)s AND l.xid >= w.xid)
    OR %(listeners)s > (
        SELECT count(*) FROM journal_position p
        WHERE p.city_id = %(city)s AND p.listener = ANY (%(names)s::text[]) AND p.next_index > coalesce(
            (SELECT max(f.index) FROM journal_leaf f WHERE f.city_id = %(city)s), -1))
"""


def is_behind(listeners: Sequence[str]) -> bool:
    """Whether the bound city has a line that the tree's builder, or one of these listeners by name, has not taken.

    One statement that writes nothing: a worker asks it twice a second in every city.
    """
    given = {"city": current_city(), "names": list(listeners), "listeners": len(listeners)}
    with prepared() as cursor:
        cursor.execute(_BEHIND, given)
        (behind,) = cursor.fetchone()
    return bool(behind)
