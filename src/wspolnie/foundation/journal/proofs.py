"""Reading the tree: its root at any size, and RFC 9162's proofs, each from a few nodes and in one statement or two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import connection
from django.db.models import Max

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.journal.heads import Head, promise_text
from wspolnie.foundation.journal.keys import KeyMissing, signer
from wspolnie.foundation.journal.leaves import leaf_record, record_hash
from wspolnie.foundation.journal.merkle import Node as Place
from wspolnie.foundation.journal.merkle import Span, consistency_spans, folded, inclusion_spans, nodes_over
from wspolnie.foundation.journal.models import Leaf, Line, SignedHead, SigningKey
from wspolnie.foundation.journal.receipts import receipt

FOUND: Final = """
SELECT a.level, a.place, coalesce(n.hash, l.leaf_hash)
FROM unnest(%(levels)s::int[], %(places)s::bigint[]) AS a (level, place)
LEFT JOIN journal_node n ON n.city_id = %(city)s AND n.level = a.level AND n.place = a.place
LEFT JOIN journal_leaf f ON f.city_id = %(city)s AND a.level = 0 AND f.index = a.place
LEFT JOIN journal_line l ON l.id = f.line_id
"""


class Incomplete(RuntimeError):
    """A node that must be there is not: somebody took rows out of the tree, or the size is above what is built."""


def size_now() -> int:
    """How many leaves the bound city's tree has."""
    newest = Leaf.objects.aggregate(newest=Max("index"))["newest"]
    return 0 if newest is None else int(newest) + 1


def root_at(size: int) -> bytes:
    """The root over the first `size` leaves, as the nodes tell it.

    Raises:
        Incomplete: when rows are missing.
    """
    return _roots([(0, size)])[0]


def inclusion(leaf: int, size: int) -> list[bytes]:
    """The path that proves a leaf in the tree of a size, from the bottom up.

    Raises:
        ValueError: when there is no such leaf; Incomplete: when rows are missing.
    """
    return _roots(inclusion_spans(leaf, size))


def consistency(first: int, second: int) -> list[bytes]:
    """The path that proves that the tree of the second size begins with the whole of the first.

    Raises:
        ValueError: unless 0 < first <= second; Incomplete: when rows are missing.
    """
    return _roots(consistency_spans(first, second))


def _roots(spans: Sequence[Span]) -> list[bytes]:
    nodes = [nodes_over(span) for span in spans]
    known = _hashes([node for group in nodes for node in group])
    return [folded([known[node] for node in group]) for group in nodes]


def _hashes(nodes: Sequence[Place]) -> dict[Place, bytes]:
    if not nodes:
        return {}
    given: dict[str, Any] = {
        "city": current_city(),
        "levels": [level for level, _ in nodes],
        "places": [place for _, place in nodes],
    }
    with connection.cursor() as cursor:
        cursor.execute(FOUND, given)
        found = {(level, place): bytes(value) for level, place, value in cursor.fetchall() if value is not None}
    if len(found) < len(set(nodes)):
        raise Incomplete("nodes of the journal's tree are missing")
    return found


def newest_head() -> Head | None:
    """The head signed last."""
    found = SignedHead.objects.order_by("-timestamp").first()
    return head_of(found) if found is not None else None


def head_of(row: SignedHead) -> Head:
    """A head as it was signed."""
    return Head(current_city(), row.tree_size, bytes(row.root_hash), row.timestamp, row.key_id, bytes(row.signature))


def published_keys() -> list[SigningKey]:
    """Public halves of all keys that signed what stands here: today's first, those that came with a city last."""
    return list(SigningKey.objects.order_by("guest", "-since", "key_id"))


def key_of_today() -> SigningKey | None:
    """The installation's own key that signs now; None before the first head."""
    return SigningKey.objects.filter(guest=False).order_by("-since").first()


def record_of(line: Line) -> dict[str, Any]:
    """What a line's leaf says, as it stands in the database now."""
    return leaf_record(
        line_id=line.id,
        city_id=current_city(),
        at=line.at,
        fact=line.fact,
        capacity=line.capacity,
        space_id=line.space_id,
        subject_id=line.subject_id,
        plain=line.data["plain"],
        commitments=line.data["private"],
    )


def receipt_of(line: Line) -> dict[str, Any]:
    """The receipt of a line for whoever made it: a promise at once, a proof once a head covers it.

    Raises:
        KeyMissing: when nothing can be signed now.
    """
    key = signer()
    today = key_of_today()
    if today is not None and today.key_id != key.key_id:
        raise KeyMissing("the key in the file is not the one that the installation announced")
    record = record_of(line)
    signature = key.sign(promise_text(current_city(), record_hash(record), line.at))
    salts = {one.field: bytes(one.salt) for one in line.private.all() if one.field != "actor"}
    leaf, head = Leaf.objects.filter(line=line).first(), newest_head()
    proof = None
    if leaf is not None and head is not None and leaf.index < head.tree_size:
        proof = (leaf.index, inclusion(leaf.index, head.tree_size), head)
    return receipt(record, salts, (line.at, key.key_id, signature), proof)
