"""The journal as strangers read it: every leaf's hash, and what it holds where everybody may know it."""

from __future__ import annotations

from typing import Any

from wspolnie.foundation.journal.leaves import record_hash
from wspolnie.foundation.journal.models import Leaf
from wspolnie.foundation.journal.proofs import record_of
from wspolnie.foundation.modules import Fact
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import NOBODY


def told_leaves(start: int, count: int) -> list[dict[str, Any]]:
    """`count` leaves from an index on, in order: index, hash, and the record, or None where it is not public.

    Hashes are reckoned anew from what the lines say now, also where that is not shown: a line that was changed, however
    little of it is public, does not give the signed root.
    """
    rows = Leaf.objects.filter(index__gte=start, index__lt=start + count).select_related("line").order_by("index")
    leaves = list(rows)
    places = {leaf.line.space_id for leaf in leaves if leaf.line.space_id}
    open_places = set(Space.objects.visible_to(NOBODY).filter(pk__in=places).values_list("pk", flat=True))
    public = {word for word, fact in Fact.registry.items() if fact.public}
    told = []
    for leaf in leaves:
        record, line = record_of(leaf.line), leaf.line
        is_open = line.fact in public and line.space_id in open_places
        reckoned = record_hash(record).hex()
        told.append({"index": leaf.index, "leaf_hash": reckoned, "leaf": record if is_open else None})
    return told


def index_of(leaf_hash: bytes) -> int | None:
    """Where a leaf stands, by its hash."""
    return Leaf.objects.filter(line__leaf_hash=leaf_hash).values_list("index", flat=True).first()
