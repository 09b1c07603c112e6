"""Verbs that keep the index of pieces: what is found and is no entry, such as remarks.

A piece that is missing is one that waits: a trigger takes it away when its words change, and a new row never had one.
So nothing has to be remembered, an interrupted run is simply continued, and what an earlier release wrote is found too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.modules import PieceSpec, registry
from wspolnie.foundation.text.vectors import vector_of
from wspolnie.services.search.actions.entries import LEARN
from wspolnie.services.search.models import SearchPiece
from wspolnie.spaces.policy import NOBODY

BATCH: Final = 200
"""Pieces made in one transaction: a second of work, and a verb that changes one of these rows waits no longer."""
_KEEP: Final = """
INSERT INTO search_searchpiece (id, city_id, kind, at, vector) VALUES (%s, %s, %s, %s, %s::tsvector)
ON CONFLICT (id) DO UPDATE SET vector = excluded.vector
"""


def index_pieces(limit: int = BATCH) -> int:
    """Make up to `limit` of the pieces that wait, the newest first; returns how many were made.

    The rows are held until the end of the transaction: else one changed meanwhile would get a piece of its old words
    just after the trigger took the old piece away.
    """
    made = 0
    for spec in registry.pieces():
        rows = _waiting(spec).select_for_update(of=("self",), skip_locked=True)
        held = dict(rows.order_by("-pk").values_list("pk", "at")[: limit - made])
        told = spec.told(NOBODY, list(held))
        city = current_city()
        with connection.cursor() as cursor:
            for key, piece in told.items():
                vector = vector_of((piece.text, "D"))
                cursor.execute(_KEEP, [key, city, spec.kind, held[key], vector])
                cursor.execute(LEARN, {"city": city, "vector": vector})
        made += len(told)
    return made


def lose_pieces(keys: Iterable[UUID]) -> None:
    """Let pieces be made anew that no trigger takes away. Whoever calls holds the rows that they speak of, so that
    nobody puts back what was read before."""
    SearchPiece.objects.filter(pk__in=list(keys)).delete()


def pieces_waiting() -> int:
    """How many things of this city are not found yet."""
    return sum(_waiting(spec).count() for spec in registry.pieces())


def _waiting(spec: PieceSpec) -> QuerySet[Any]:
    rows: QuerySet[Any] = spec.every()
    return rows.filter(~Exists(SearchPiece.objects.filter(pk=OuterRef("pk"))))
