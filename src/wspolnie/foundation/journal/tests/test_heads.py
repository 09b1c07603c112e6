"""Heads over a tree in the database: right roots and proofs, from few rows; signed, and never over a changed past."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.clones import Clone
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal import proofs
from wspolnie.foundation.journal.actions import NotSigned, sign_head, sign_when_due
from wspolnie.foundation.journal.actions.heads import introduce
from wspolnie.foundation.journal.heads import Head, keys_of
from wspolnie.foundation.journal.keys import NAME, KeyMissing, Signer, ensure_key, fresh_key, signer
from wspolnie.foundation.journal.merkle import proves_consistency, proves_inclusion, root_of
from wspolnie.foundation.journal.tests.lines import settle_all, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, settings: Any) -> Path:
    settings.KEYS_DIR = tmp_path / "keys"
    ensure_key()
    return tmp_path / "keys"


def hashes(clone: Clone) -> list[bytes]:
    query = (
        "SELECT l.leaf_hash FROM journal_leaf f JOIN journal_line l ON l.id = f.line_id "
        "WHERE f.city_id = %s ORDER BY f.index"
    )
    return [bytes(row[0]) for row in clone.as_owner(query, clone.city())]


def signed(city: UUID) -> Head:
    with in_city(city):
        head = sign_head()
    assert head is not None
    return head


def grown(clone: Clone, count: int) -> list[bytes]:
    clone.run(lambda: write(clone.city(), count))
    settle_all(clone)
    return hashes(clone)


def test_the_tree_in_the_database_is_the_tree_of_the_standard(clone_db: Clone) -> None:
    """Grown in uneven steps; roots and proofs of every size and leaf."""
    for step in (1, 2, 5):
        leaves = grown(clone_db, step)
    city, size = clone_db.city(), len(leaves)
    assert size > 8

    def look() -> None:
        with in_city(city, readonly=True):
            assert proofs.size_now() == size
            roots = [proofs.root_at(n) for n in range(size + 1)]
            assert roots == [root_of(leaves[:n]) for n in range(size + 1)]
            for n in range(1, size + 1):
                path = proofs.consistency(n, size)
                assert proves_consistency(first=n, second=size, first_root=roots[n], second_root=roots[size], path=path)
            for leaf in range(size):
                path = proofs.inclusion(leaf, size)
                given = {"leaf_hash": leaves[leaf], "leaf": leaf, "size": size, "root": roots[size]}
                assert proves_inclusion(path=path, **given)

    clone_db.run(look)
    assert clone_db.as_owner("SELECT count(*) FROM journal_node WHERE city_id = %s", city)[0][0] == nodes_of(size)


def nodes_of(size: int) -> int:
    """How many complete subtrees stand over so many leaves."""
    return size - bin(size).count("1")


def test_lines_from_before_get_their_nodes_with_the_next_head(clone_db: Clone) -> None:
    leaves = grown(clone_db, 6)
    clone_db.as_owner("DELETE FROM journal_node")
    head = clone_db.run(lambda: signed(clone_db.city()))
    assert (head.tree_size, head.root_hash) == (len(leaves), root_of(leaves))


def test_a_head_and_a_proof_take_a_statement_each(clone_db: Clone) -> None:
    grown(clone_db, 9)

    def ask() -> int:
        with in_city(clone_db.city(), readonly=True), CaptureQueriesContext(connection) as asked:
            proofs.root_at(7)
            proofs.inclusion(3, 8)
            proofs.consistency(5, 8)
        return len(asked)

    assert clone_db.run(ask) == 3


def test_a_head_is_signed_by_the_key_of_the_file(clone_db: Clone) -> None:
    leaves = grown(clone_db, 3)
    head = clone_db.run(lambda: signed(clone_db.city()))
    known = keys_of(signer().public_pem.encode())
    assert head.root_hash == root_of(leaves)
    assert head.proven_by(known)
    assert Head.of_json(head.as_json()) == head
    assert not head.proven_by(keys_of(stranger()))
    for name, value in {"tree_size": 1, "root_hash": "00" * 32, "city": str(UUID(int=1))}.items():
        assert not Head.of_json(head.as_json() | {name: value}).proven_by(known)
    (row,) = clone_db.as_owner("SELECT key_id, public_pem FROM journal_signingkey")
    assert row == (signer().key_id, signer().public_pem)


def signed_at(clone: Clone, at: datetime) -> Head:
    with taken_at(at):
        return signed(clone.city())


@pytest.mark.parametrize("jumps", [(3600, -3600, 1), (-3600, -120, 0), (120, -1, -3600, 7200)])
def test_heads_keep_their_order_whatever_the_clock_does(clone_db: Clone, jumps: tuple[int, ...]) -> None:
    """Set forwards or back between them: each later head is larger, newer and over the same past."""
    at, known = datetime.now(UTC), keys_of(signer().public_pem.encode())
    grown(clone_db, 1)
    before = clone_db.run(lambda: signed_at(clone_db, at))
    for jump in jumps:
        leaves = grown(clone_db, 1)
        at += timedelta(seconds=jump)
        head = clone_db.run(lambda now=at: signed_at(clone_db, now))
        assert head.timestamp > before.timestamp
        assert head.tree_size == len(leaves) > before.tree_size
        assert head.root_hash == root_of(leaves)
        assert head.proven_by(known)
        again = clone_db.run(lambda now=head.timestamp: signed_at(clone_db, now))
        assert again == head, "nothing new and no time: nothing is signed"
        before = head


def test_after_a_clock_that_was_ahead_receipts_wait_a_minute_and_not_an_hour(clone_db: Clone) -> None:
    now = datetime.now(UTC)
    grown(clone_db, 1)
    ahead = clone_db.run(lambda: signed_at(clone_db, now + timedelta(hours=1)))

    def due_at(at: datetime) -> int:
        with taken_at(at), in_city(clone_db.city()):
            return sign_when_due()

    assert clone_db.run(lambda: due_at(now)) == 0, "it holds all there is"
    grown(clone_db, 1)
    assert clone_db.run(lambda: due_at(datetime.now(UTC))) == 0
    assert clone_db.run(lambda: due_at(datetime.now(UTC) + timedelta(seconds=61))) == 1
    (row,) = clone_db.as_owner("SELECT max(timestamp) FROM journal_signedhead WHERE city_id = %s", clone_db.city())
    assert row[0] - ahead.timestamp == timedelta(microseconds=1)


def test_a_key_that_follows_is_the_newest_also_when_the_clock_was_set_back(clone_db: Clone) -> None:
    first, second, now = signer(), Signer.of(fresh_key()), datetime.now(UTC)

    def introduced(key: Signer, at: datetime) -> None:
        with taken_at(at), in_city(clone_db.city()):
            introduce(key)

    clone_db.run(lambda: introduced(first, now))
    clone_db.run(lambda: introduced(second, now - timedelta(hours=1)))
    rows = clone_db.as_owner("SELECT key_id FROM journal_signingkey ORDER BY since DESC LIMIT 2")
    assert [key for (key,) in rows] == [second.key_id, first.key_id]


def stranger() -> bytes:
    return Signer.of(fresh_key()).public_pem.encode()


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE journal_node SET hash = sha256('x') WHERE place = 0",
        "DELETE FROM journal_node WHERE level >= 3",
        "DELETE FROM journal_leaf WHERE index >= (SELECT max(index) FROM journal_leaf)",
    ],
    ids=["changed", "gone", "shorter"],
)
def test_a_changed_past_is_not_signed(clone_db: Clone, harm: str, caplog: pytest.LogCaptureFixture) -> None:
    grown(clone_db, 8)
    clone_db.run(lambda: signed(clone_db.city()))
    clone_db.as_owner(harm)
    with pytest.raises(NotSigned):
        clone_db.run(lambda: signed(clone_db.city()))
    with caplog.at_level(logging.ERROR):
        assert clone_db.run(lambda: due(clone_db.city())) == 0
    assert "no head of the journal was signed" in caplog.text


def due(city: UUID) -> int:
    with in_city(city):
        return sign_when_due(after=timedelta(0))


def test_another_key_in_the_file_signs_nothing_by_itself(clone_db: Clone, keys: Path) -> None:
    """After a restore without keys nothing is signed under a name that nobody announced."""
    grown(clone_db, 1)
    clone_db.run(lambda: signed(clone_db.city()))
    (keys / NAME).write_bytes(fresh_key())
    with pytest.raises(NotSigned, match="rotate-key"):
        clone_db.run(lambda: signed(clone_db.city()))
    (keys / NAME).unlink()
    with pytest.raises(KeyMissing, match=r"journal\.pem"):
        clone_db.run(lambda: signed(clone_db.city()))


def test_the_key_is_for_its_owner_alone_and_made_once(keys: Path) -> None:
    assert (keys / NAME).stat().st_mode & 0o777 == 0o600
    assert keys.stat().st_mode & 0o777 == 0o700
    assert ensure_key().key_id == signer().key_id


@pytest.mark.parametrize("content", [b"", b"no key", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_what_is_no_key_is_said(keys: Path, content: bytes) -> None:
    (keys / NAME).write_bytes(content)
    with pytest.raises(KeyMissing, match="no private key"):
        signer()
