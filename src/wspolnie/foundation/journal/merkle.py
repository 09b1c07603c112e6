"""The Merkle tree of RFC 9162, section 2.1, over hashes of 32 bytes: roots, proofs, how they are checked. No tables.

A node is named (level, place): it stands over the leaves [place << level, (place + 1) << level), all of them there, so
it never changes again. Right edges of a tree are folded from such nodes, at most one for each level.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

Node: TypeAlias = tuple[int, int]
Span: TypeAlias = tuple[int, int]
"""Leaves from the first to before the second."""
HASH_SIZE: Final = 32
EMPTY: Final = hashlib.sha256(b"").digest()
"""The root of a tree without leaves."""


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over hashes of leaves, in one pass and with one hash kept for each level."""
    tree = Growing()
    for leaf in leaves:
        tree.add(leaf)
    return tree.root()


class Growing:
    """A tree that grows by one leaf at a time and can say its root at any size."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def add(self, leaf: bytes) -> None:
        """Take the next leaf's hash."""
        self._peaks.append(leaf)
        self.size += 1
        whole = self.size
        while whole % 2 == 0:
            right = self._peaks.pop()
            self._peaks.append(node_hash(self._peaks.pop(), right))
            whole //= 2

    def root(self) -> bytes:
        """The root over what was taken so far."""
        return folded(self._peaks)


def folded(peaks: Sequence[bytes]) -> bytes:
    """The root over neighbouring complete subtrees, the largest first."""
    if not peaks:
        return EMPTY
    *others, whole = peaks
    for peak in reversed(others):
        whole = node_hash(peak, whole)
    return whole


def nodes_over(span: Span) -> list[Node]:
    """The complete subtrees that make up a span which begins where RFC 9162 begins one, the largest first."""
    start, end = span
    nodes = []
    while start < end:
        level = (end - start).bit_length() - 1
        nodes.append((level, start >> level))
        start += 1 << level
    return nodes


def inclusion_spans(leaf: int, size: int) -> list[Span]:
    """RFC 9162, 2.1.3.1: PATH(leaf, D[size]): whose roots prove the leaf, from the bottom up.

    Raises:
        ValueError: when the tree has no such leaf.
    """
    if not 0 <= leaf < size:
        raise ValueError("no such leaf in a tree of this size")
    start, end, spans = 0, size, []
    while end - start > 1:
        middle = start + _split(end - start)
        spans.append((middle, end) if leaf < middle else (start, middle))
        start, end = (start, middle) if leaf < middle else (middle, end)
    return spans[::-1]


def consistency_spans(first: int, second: int) -> list[Span]:
    """RFC 9162, 2.1.4.1: PROOF(first, D[second]): whose roots prove that the larger tree begins with the smaller.

    Raises:
        ValueError: unless 0 < first <= second.
    """
    if not 0 < first <= second:
        raise ValueError("the first size is positive and not above the second")
    start, end, spans = 0, second, []
    while end != first:
        middle = start + _split(end - start)
        if first <= middle:
            spans.append((middle, end))
            end = middle
        else:
            spans.append((start, middle))
            start = middle
    if start:
        spans.append((start, end))
    return spans[::-1]


def _split(count: int) -> int:
    """The largest power of two below `count` (2 or more)."""
    return 1 << ((count - 1).bit_length() - 1)


def proves_inclusion(*, leaf_hash: bytes, leaf: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """RFC 9162, 2.1.3.2: whether the path leads from the leaf to the root of a tree of this size."""
    if not 0 <= leaf < size or not _are_hashes([leaf_hash, root, *path]):
        return False
    place, last, found = leaf, size - 1, leaf_hash
    for step in path:
        if last == 0:
            return False
        if place % 2 or place == last:
            found = node_hash(step, found)
            while place and not place % 2:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    return last == 0 and found == root


def proves_consistency(
    *, first: int, second: int, first_root: bytes, second_root: bytes, path: Sequence[bytes]
) -> bool:
    """RFC 9162, 2.1.4.2: whether the tree of the second size begins with the whole tree of the first."""
    if not 0 < first <= second or not _are_hashes([first_root, second_root, *path]):
        return False
    if first == second:
        return not path and first_root == second_root
    steps = [first_root, *path] if first & (first - 1) == 0 else list(path)
    if not steps:
        return False
    place, last = first - 1, second - 1
    while place % 2:
        place, last = place >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place % 2 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while place and not place % 2:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return last == 0 and old == first_root and new == second_root


def _are_hashes(values: Iterable[bytes]) -> bool:
    return all(len(value) == HASH_SIZE for value in values)
