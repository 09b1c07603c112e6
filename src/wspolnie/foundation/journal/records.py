"""A whole journal as its public pages tell it, checked leaf by leaf against its signed head. No database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wspolnie.foundation.journal.heads import Head, Keys, Unreadable, read_hex, read_number
from wspolnie.foundation.journal.leaves import record_hash
from wspolnie.foundation.journal.merkle import EMPTY, Growing


@dataclass(frozen=True, slots=True)
class Audit:
    """What a check of a whole journal found. `why` is empty when all is right; `opened` leaves told what they hold,
    and it gave their hash; of the others the public sees the hash alone."""

    why: str
    leaves: int = 0
    opened: int = 0

    def __bool__(self) -> bool:
        return not self.why


def audit(head: Head, told: Iterable[Any], keys: Keys, *, since: Head | None = None) -> Audit:
    """Recompute the journal from its leaves, in order, and compare it with its head and with an older one.

    Raises:
        Unreadable: when a leaf is told in another form.
    """
    if not head.proven_by(keys):
        return Audit("the head was not signed by this key, or was changed")
    if since is not None:
        if not since.proven_by(keys):
            return Audit("the older head was not signed by this key, or was changed")
        if since.city != head.city:
            return Audit("the older head is of another city")
        if since.tree_size > head.tree_size:
            return Audit("the journal is shorter than it was: lines are gone")
    tree, opened = Growing(), 0
    old_root = EMPTY
    for item in told:
        if tree.size == head.tree_size:
            break
        if isinstance(item, dict) and item.get("index") != tree.size:
            return Audit(f"line {tree.size} is missing", tree.size, opened)
        leaf, is_open = _leaf(item, tree.size, head)
        if leaf is None:
            return Audit(f"line {tree.size} was changed: what it says does not give its hash", tree.size, opened)
        opened += is_open
        tree.add(leaf)
        if since is not None and tree.size == since.tree_size:
            old_root = tree.root()
    if tree.size < head.tree_size:
        return Audit(f"lines are missing: {tree.size} of {head.tree_size}", tree.size, opened)
    if since is not None and old_root != since.root_hash:
        return Audit("the past was changed: the journal does not begin with what was signed before", tree.size, opened)
    if tree.root() != head.root_hash:
        return Audit("the lines do not give the signed root: one was changed, added, taken or moved", tree.size, opened)
    return Audit("", tree.size, opened)


def _leaf(item: Any, place: int, head: Head) -> tuple[bytes | None, bool]:
    """The hash of one told leaf, reckoned from what it holds where that is public; None when the two differ."""
    if not isinstance(item, dict) or read_number(item, "index") != place:
        raise Unreadable(f"line {place} is not told")
    leaf, record = read_hex(item, "leaf_hash", 32), item.get("leaf")
    if record is None:
        return leaf, False
    try:
        right = record_hash(record) == leaf and record.get("city") == str(head.city)
    except (ValueError, AttributeError, RecursionError) as fault:
        raise Unreadable(f"line {place} has no canonical form") from fault
    return (leaf if right else None), True
