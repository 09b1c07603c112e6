"""The tree by the letter of RFC 9162: the definition itself, written again as the RFC writes it, is the measure."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.journal.merkle import (
    EMPTY,
    Growing,
    consistency_spans,
    folded,
    inclusion_spans,
    nodes_over,
    proves_consistency,
    proves_inclusion,
    root_of,
)

LEAVES = [b"", b"\x00", b"\x10", b"\x20\x21", b"\x30\x31", b"@ABC", b"PQRSTUVW", b"`abcdefghijklmno"]
"""The inputs of the vectors that certificate transparency logs are tried with."""
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
"""Over the first n of them."""
HASHES = [hashlib.sha256(b"\0" + leaf).digest() for leaf in LEAVES]
MANY = [hashlib.sha256(bytes([0, n >> 8, n & 255])).digest() for n in range(300)]


def mth(leaves: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1, word for word."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + mth(leaves[:k]) + mth(leaves[k:])).digest()


def path(m: int, leaves: list[bytes]) -> list[bytes]:
    """RFC 9162, 2.1.3.1, word for word."""
    if len(leaves) == 1:
        return []
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return [*path(m, leaves[:k]), mth(leaves[k:])] if m < k else [*path(m - k, leaves[k:]), mth(leaves[:k])]


def subproof(m: int, leaves: list[bytes], known: bool) -> list[bytes]:
    """RFC 9162, 2.1.4.1, word for word."""
    if m == len(leaves):
        return [] if known else [mth(leaves)]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m <= k:
        return [*subproof(m, leaves[:k], known), mth(leaves[k:])]
    return [*subproof(m - k, leaves[k:], False), mth(leaves[:k])]


def of_nodes(spans: list[tuple[int, int]], leaves: list[bytes]) -> list[bytes]:
    """Roots of spans, put together from complete subtrees as the database does it."""
    return [folded([mth(leaves[p << lv : (p + 1) << lv]) for lv, p in nodes_over(span)]) for span in spans]


@pytest.mark.parametrize("size", range(9))
def test_known_roots(size: int) -> None:
    assert root_of(HASHES[:size]).hex() == ROOTS[size]


def test_a_growing_tree_is_right_at_every_size() -> None:
    tree = Growing()
    assert tree.root() == EMPTY
    for size, leaf in enumerate(MANY, 1):
        tree.add(leaf)
        assert tree.root() == mth(MANY[:size])


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 9, 31, 33, 64, 100])
def test_every_leaf_has_its_path(size: int) -> None:
    leaves, root = MANY[:size], mth(MANY[:size])
    for leaf in range(size):
        proof = of_nodes(inclusion_spans(leaf, size), leaves)
        assert proof == path(leaf, leaves)
        assert proves_inclusion(leaf_hash=leaves[leaf], leaf=leaf, size=size, path=proof, root=root)


@pytest.mark.parametrize("second", [1, 2, 3, 7, 8, 9, 31, 33, 64])
def test_every_smaller_tree_has_its_path(second: int) -> None:
    leaves = MANY[:second]
    for first in range(1, second + 1):
        proof = of_nodes(consistency_spans(first, second), leaves)
        assert proof == subproof(first, leaves, True)
        roots = {"first_root": mth(leaves[:first]), "second_root": mth(leaves)}
        assert proves_consistency(first=first, second=second, path=proof, **roots)


sizes = st.integers(1, 300).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size - 1)))


@given(sizes, st.data())
def test_a_changed_bit_is_found(size_and_leaf: tuple[int, int], data: st.DataObject) -> None:
    size, leaf = size_and_leaf
    values = [MANY[leaf], mth(MANY[:size]), *of_nodes(inclusion_spans(leaf, size), MANY[:size])]
    hit = data.draw(st.integers(0, len(values) - 1))
    bit = data.draw(st.integers(0, 255))
    values[hit] = (int.from_bytes(values[hit]) ^ (1 << bit)).to_bytes(32)
    assert not proves_inclusion(leaf_hash=values[0], leaf=leaf, size=size, path=values[2:], root=values[1])


@given(sizes, st.data())
def test_a_changed_bit_is_found_between_two_trees(sizes_: tuple[int, int], data: st.DataObject) -> None:
    second, first = sizes_[0], sizes_[1] + 1
    values = [mth(MANY[:first]), mth(MANY[:second]), *of_nodes(consistency_spans(first, second), MANY[:second])]
    hit, bit = data.draw(st.integers(0, len(values) - 1)), data.draw(st.integers(0, 255))
    values[hit] = (int.from_bytes(values[hit]) ^ (1 << bit)).to_bytes(32)
    assert not proves_consistency(
        first=first, second=second, first_root=values[0], second_root=values[1], path=values[2:]
    )


@given(sizes, st.integers(0, 299))
def test_a_path_proves_its_own_leaf_only(size_and_leaf: tuple[int, int], other: int) -> None:
    size, leaf = size_and_leaf
    proof = of_nodes(inclusion_spans(leaf, size), MANY[:size])
    root = mth(MANY[:size])
    assert proves_inclusion(leaf_hash=MANY[leaf], leaf=other, size=size, path=proof, root=root) is (other == leaf)
    assert not proves_inclusion(leaf_hash=MANY[leaf], leaf=leaf, size=size, path=[*proof, MANY[0]], root=root)
    assert not proof or not proves_inclusion(leaf_hash=MANY[leaf], leaf=leaf, size=size, path=proof[:-1], root=root)


@pytest.mark.parametrize("size", [1, 1000, 1_000_000, (1 << 40) - 1])
def test_a_proof_needs_few_nodes(size: int) -> None:
    for spans in (inclusion_spans(size // 3, size), consistency_spans(size // 3 + 1, size)):
        assert sum(len(nodes_over(span)) for span in spans) <= 2 * size.bit_length()


@pytest.mark.parametrize(("first", "second"), [(0, 1), (2, 1), (-1, 3)])
def test_sizes_that_prove_nothing(first: int, second: int) -> None:
    with pytest.raises(ValueError, match="first size"):
        consistency_spans(first, second)
    assert not proves_consistency(first=first, second=second, first_root=EMPTY, second_root=EMPTY, path=[])
    with pytest.raises(ValueError, match="no such leaf"):
        inclusion_spans(second, second)


def test_public_vectors(shared_data: Path | None) -> None:
    """Vectors that other programs are tried with; what they hold above our own are ways to be wrong."""
    files = sorted((shared_data / "merkle").glob("*.json")) if shared_data else []
    for file in files:
        vector = json.loads(file.read_text())
        assert verdict(vector) is not vector["wantErr"], file.name
    if shared_data:
        assert len(files) > 15


def verdict(vector: dict[str, Any]) -> bool:
    steps = [base64.b64decode(step) for step in vector["proof"] or []]
    if "leafIdx" in vector:
        return proves_inclusion(
            leaf_hash=base64.b64decode(vector["leafHash"]), leaf=vector["leafIdx"], size=vector["treeSize"],
            path=steps, root=base64.b64decode(vector["root"]),
        )  # fmt: skip
    roots = {f"{name}_root": base64.b64decode(vector[key]) for name, key in (("first", "root1"), ("second", "root2"))}
    return proves_consistency(first=vector["size1"], second=vector["size2"], path=steps, **roots)
