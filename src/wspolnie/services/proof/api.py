"""The journal for programs: RFC 9162's questions, answered in hex."""

from __future__ import annotations

import re
from functools import partial
from typing import Annotated, Any, Final

from msgspec import Struct

from wspolnie.foundation.endpoints import Asked, Bad, Items, Missing, NoQuery, read, said
from wspolnie.foundation.journal import proofs
from wspolnie.services.proof.acts import ProofAct
from wspolnie.services.proof.reading import index_of, told_leaves

MOST_LEAVES: Final = 500
LARGEST: Final = 10**15 - 1
NUMBER: Final = re.compile(r"[0-9]{1,15}", re.ASCII)
HASH: Final = re.compile(r"[0-9a-fA-F]{64}", re.ASCII)
HEX: Final = "4f3c0d6a8f0a4e5b9c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f40516273"


class Head(Struct, frozen=True):
    """A signed tree head."""

    v: Annotated[int, said("Version of the shape of heads", 1)]
    city: Annotated[str, said("Whose journal it is: an id (UUID)")]
    tree_size: Annotated[int, said("How many leaves it stands over", 1204)]
    root_hash: Annotated[str, said("Root of the tree, hex", HEX)]
    timestamp: Annotated[str, said("When it was signed", "2026-11-22T21:00:00.000000Z")]
    key_id: Annotated[str, said("Which key signed it, hex")]
    signature: Annotated[str, said("Ed25519 over the head, hex")]


class Key(Struct, frozen=True):
    """The public half of a key."""

    key_id: Annotated[str, said("What heads call it, hex")]
    public_pem: Annotated[str, said("The key itself, PEM")]


class Leaf(Struct, frozen=True):
    """One line of the journal, as its hash and, where everybody may know it, as its record."""

    index: Annotated[int, said("Its place in the tree, from 0", 0)]
    leaf_hash: Annotated[str, said("Its hash, reckoned anew, hex", HEX)]
    leaf: Annotated[dict[str, Any] | None, said("The record, as docs/dev/journal.md names its fields; null in private")]


class LeavesQuery(Struct, frozen=True):
    """Which leaves."""

    start: Annotated[int, said("The index of the first leaf", 0, ge=0, le=LARGEST)] = 0
    count: Annotated[int, said("How many at most", 100, ge=1, le=MOST_LEAVES)] = MOST_LEAVES


class InclusionQuery(Struct, frozen=True):
    """Which leaf in which tree."""

    leaf: Annotated[str, said("An index below `size`, or the hash of a leaf in hex", "0", max_length=64)] = ""
    size: Annotated[int | None, said("Size of a tree that was reached; without it that of the last head")] = None


class Inclusion(Struct, frozen=True):
    """That a leaf is in a tree."""

    leaf_index: Annotated[int, said("Index of the leaf", 0)]
    tree_size: Annotated[int, said("Size of the tree", 1204)]
    inclusion_path: Annotated[list[str], said("Hashes from the leaf to the root, hex (RFC 9162, 2.1.3)")]


class ConsistencyQuery(Struct, frozen=True):
    """Which two trees."""

    first: Annotated[int, said("Size of the older tree", 1, ge=1, le=LARGEST)] = 0
    second: Annotated[int | None, said("Size of the newer one; without it that of the last head")] = None


class Consistency(Struct, frozen=True):
    """That one tree begins with another."""

    first: Annotated[int, said("Size of the older tree")]
    second: Annotated[int, said("Size of the newer tree")]
    consistency_path: Annotated[list[str], said("Hashes, hex (RFC 9162, 2.1.4)")]


def head(asked: Asked[NoQuery, None]) -> Head:
    """The head signed last."""
    found = proofs.newest_head()
    if found is None:
        raise Missing
    return Head(**found.as_json())


def keys(asked: Asked[NoQuery, None]) -> Items[Key]:
    """Public halves of all keys that sign or signed, today's first."""
    return Items(items=[Key(key.key_id, key.public_pem) for key in proofs.published_keys()], next=None)


def leaves(asked: Asked[LeavesQuery, None]) -> Items[Leaf]:
    """Leaves from `start` on, at most 500 at once; `next` leads to those that follow."""
    start, count = asked.query.start, asked.query.count
    items = [Leaf(**told) for told in told_leaves(start, count)]
    following = start + len(items)
    more = len(items) == count and following < proofs.size_now()
    url = asked.link(f"{asked.address}?start={following}&count={count}") if more else None
    return Items(items=items, next=url)


def inclusion(asked: Asked[InclusionQuery, None]) -> Inclusion:
    """The path of a leaf (its index, or its hash in hex) in the tree of a size; without one in the last head's."""
    given = asked.query.leaf
    leaf = index_of(bytes.fromhex(given)) if HASH.fullmatch(given) else _number(given)
    size = _size(asked.query.size)
    if leaf is None or size is None or not leaf < size:
        detail = "leaf: an index below size, or the hex hash of a leaf; size: of a tree that was reached"
        raise Bad(("leaf" if leaf is None else "size", detail), status=400, detail=detail)
    return Inclusion(leaf, size, [step.hex() for step in proofs.inclusion(leaf, size)])


def consistency(asked: Asked[ConsistencyQuery, None]) -> Consistency:
    """The path that shows that the tree of size `second` begins with the whole tree of size `first`."""
    first, second = asked.query.first, _size(asked.query.second)
    if not first or second is None or first > second:
        detail = "0 < first <= second, and second is a size that was reached"
        raise Bad(("second" if first else "first", detail), status=400, detail=detail)
    return Consistency(first, second, [step.hex() for step in proofs.consistency(first, second)])


def _number(given: str) -> int | None:
    return int(given) if NUMBER.fullmatch(given) else None


def _size(given: int | None) -> int | None:
    """A size that the tree has or had; without one that of the last head."""
    if given is None:
        found = proofs.newest_head()
        given = found.tree_size if found else None
    return given if given is not None and 0 <= given <= proofs.size_now() else None


_read = partial(read, ProofAct.READ)
ENDPOINTS = (
    _read("journal/head", head, "The newest signed head of the journal", Head),
    _read("journal/keys", keys, "Keys that sign or signed", Items[Key]),
    _read("journal/leaves", leaves, "Leaves of the journal's tree", Items[Leaf], LeavesQuery),
    _read("journal/inclusion", inclusion, "Proof that a leaf is in the journal", Inclusion, InclusionQuery),
    _read("journal/consistency", consistency, "Proof that nothing was changed since", Consistency, ConsistencyQuery),
)
