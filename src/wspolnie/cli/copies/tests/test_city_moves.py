"""What a city that moved can still prove, and that its files came with it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from wspolnie.cli.copies.faults import CopyFault, Damaged
from wspolnie.cli.copies.tests.test_whole_city import Place, here, key, there
from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.disk import place_in
from wspolnie.foundation.journal.actions import sign_head
from wspolnie.foundation.journal.actions.tree import settle
from wspolnie.foundation.journal.heads import Head
from wspolnie.foundation.journal.keys import ensure_key
from wspolnie.foundation.journal.proofs import published_keys, root_at
from wspolnie.services.proof.actions import replace_lost_key, rotate_key, take_over

__all__ = ["here", "key", "there"]
CONTENT = b"%PDF-1.4 the plan of a courtyard"


def signed(slug: str) -> Head:
    with in_city(City.objects.get(slug=slug).id):
        settle()
        head = sign_head()
    assert head is not None
    return head


def taken_over(slug: str) -> str:
    with in_city(City.objects.get(slug=slug).id):
        return take_over()


def root_of(slug: str, size: int) -> bytes:
    with in_city(City.objects.get(slug=slug).id):
        return root_at(size)


def move(there: Place, here: Place, key: Path, file: Path, settings: Any) -> tuple[Head, str]:
    """The last head signed over there, and the key that signs over here."""
    settings.KEYS_DIR = there.data / "keys"
    ensure_key()
    book.forget()
    old: Head = there.db.run(lambda: signed("krakow"))
    there.out(file, key)
    settings.KEYS_DIR = here.data / "keys"
    own = ensure_key().key_id
    return old, own


def test_the_journal_goes_on_from_its_signed_head_under_the_new_key(
    there: Place, here: Place, key: Path, tmp_path: Path, settings: Any
) -> None:
    old, own = move(there, here, key, tmp_path / "out", settings)
    before = here.db.run(lambda: signed("wroclaw"))
    here.bring(tmp_path / "out", key)
    assert here.db.run(lambda: taken_over("krakow")) == own
    here.db.wait_until_lines_are_past()
    new = here.db.run(lambda: signed("krakow"))
    assert new.tree_size == old.tree_size + 1, "one line more: that another key signs"
    assert (old.key_id, new.key_id) == (before.key_id if old.key_id == own else old.key_id, own)
    assert here.db.run(lambda: root_of("krakow", old.tree_size)) == old.root_hash
    said = here.db.as_owner("SELECT data->'plain' FROM journal_line WHERE fact LIKE '%%SigningMoved%%'")
    assert said == [({"old": old.key_id, "new": own},)]
    known = [one.key_id for one in here.db.run(published_keys)]
    assert known == [own, old.key_id], "the old key is published for ever, and is not ours"
    assert here.db.run(lambda: signed("wroclaw")).key_id == own, "the others are signed as before"


def test_keys_that_came_along_are_never_taken_for_ours(
    there: Place, here: Place, key: Path, tmp_path: Path, settings: Any
) -> None:
    """Into an installation that has signed nothing, and with a guest that is newer than our own key."""
    old, own = move(there, here, key, tmp_path / "out", settings)
    here.bring(tmp_path / "out", key)
    here.db.as_owner("UPDATE journal_signingkey SET since = now() + interval '1 day'")
    here.db.run(lambda: taken_over("krakow"))
    assert here.db.run(lambda: signed("wroclaw")).key_id == own
    first, second = here.db.run(rotate_key)
    assert first == own
    assert here.db.run(lambda: signed("wroclaw")).key_id == second
    (here.data / "keys" / "journal.pem").unlink()
    lost, third = here.db.run(replace_lost_key)
    assert lost == second
    assert here.db.run(lambda: signed("krakow")).key_id == third
    guests = here.db.as_owner("SELECT key_id FROM journal_signingkey WHERE guest")
    assert guests == [(old.key_id,)]


def keep() -> None:
    with in_city(City.objects.get(slug="krakow").id):
        keep_file([CONTENT], name="plan.pdf")


def test_files_come_with_their_city_or_are_told_to_be_missing(
    there: Place, here: Place, key: Path, tmp_path: Path, settings: Any
) -> None:
    settings.DATA_DIR = there.data
    there.db.run(keep)
    digest = hashlib.sha256(CONTENT).hexdigest()
    first = there.out(tmp_path / "first", key)
    assert (first["files"], first["missing"]) == ([digest], [])
    here.bring(tmp_path / "first", key, dry_run=True)
    assert here.kept() == []
    here.bring(tmp_path / "first", key)
    assert [path.read_bytes() for path in here.kept()] == [CONTENT]
    again = here.out(tmp_path / "again", key)
    assert {**again, "made_at": ""} == {**first, "made_at": ""}
    for kept in there.kept():
        kept.unlink()
    without = there.out(tmp_path / "without", key)
    assert (without["files"], [one.endswith(digest) for one in without["missing"]]) == ([], [True])


def test_a_folder_of_the_citys_files_without_the_city_is_left_alone(
    there: Place, here: Place, key: Path, tmp_path: Path, settings: Any
) -> None:
    settings.DATA_DIR = there.data
    there.db.run(keep)
    there.out(tmp_path / "out", key)
    city = there.db.city("krakow")
    stranger = place_in(here.data, str(city), "ab" * 32)
    stranger.parent.mkdir(parents=True)
    stranger.write_bytes(b"somebody's")
    with pytest.raises(CopyFault, match="is there already: files of this city") as refusal:
        here.bring(tmp_path / "out", key)
    assert not isinstance(refusal.value, Damaged)
    assert stranger.read_bytes() == b"somebody's"
    assert here.slugs() == ["testowo", "wroclaw"]
