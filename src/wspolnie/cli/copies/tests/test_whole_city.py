"""A whole city moves to another installation as it was: the same rows, leaves and files; else nothing of it stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import transaction

from tests.architecture.two_cities import WALLED, fill
from tests.clones import Clone
from tests.ground import OWNER, WORKER, clone, database_url
from wspolnie.cli.copies.city_in import read_city
from wspolnie.cli.copies.city_out import write_city
from wspolnie.cli.copies.city_tables import tables
from wspolnie.cli.copies.contents import TABLES
from wspolnie.cli.copies.faults import CopyFault, Damaged, WrongKey
from wspolnie.cli.copies.seal import identities_of, make_key, recipients_of
from wspolnie.cli.steps import Steps
from wspolnie.config.demo import load_other
from wspolnie.config.demo_cities import KRAKOW
from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.global_tables import GLOBAL_TABLES
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions.tree import settle


@dataclass
class Place:
    """An installation: its database and its data folder."""

    db: Clone
    data: Path

    def out(self, file: Path, key: Path, slug: str = "krakow") -> dict[str, Any]:
        public = key.read_text().split("public key: ")[1].split()[0]
        recipients = recipients_of([public])
        done: dict[str, Any] = write_city(
            slug, file, recipients, data=self.data, owner=self.db.owner_url, steps=Steps()
        )
        return done

    def bring(self, file: Path, key: Path, *, dry_run: bool = False) -> dict[str, Any]:
        keys = identities_of(key)
        return read_city(file, keys, data=self.data, owner=self.db.owner_url, steps=Steps(), dry_run=dry_run)

    def slugs(self) -> list[str]:
        return [slug for (slug,) in self.db.as_owner("SELECT slug FROM cities_city ORDER BY 1")]

    def kept(self) -> list[Path]:
        return [path for path in self.data.rglob("*") if path.is_file()]


def _play() -> None:
    load_other(KRAKOW)
    with in_city(City.objects.get(slug="krakow").id):
        settle()


@pytest.fixture
def there(clone_db: Clone, tmp_path: Path) -> Iterator[Place]:
    """Where the city stands."""
    place = Place(clone_db, tmp_path / "there")
    clone_db.run(_play)
    clone_db.wait_until_lines_are_past()
    yield place
    book.forget()


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Place]:
    """Another installation, with two other cities."""
    name = f"here_{WORKER or 'main'}"
    url = clone(name)
    yield Place(Clone(name, url, database_url(OWNER, name)), tmp_path / "here")
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture
def key(tmp_path: Path) -> Path:
    make_key(tmp_path / "key")
    return tmp_path / "key"


def alike(manifest: dict[str, Any]) -> dict[str, Any]:
    """Without the moment, and without what each place says of its own of a key: whether it is a guest there."""
    keys = {"rows": manifest["tables"]["journal_signingkey"]["rows"]}
    told = {**manifest, "tables": {**manifest["tables"], "journal_signingkey": keys}}
    return {name: value for name, value in told.items() if name != "made_at"}


def test_there_and_back_again_gives_the_same_bytes(there: Place, here: Place, key: Path, tmp_path: Path) -> None:
    first = there.out(tmp_path / "first", key)
    of_city = "SELECT count(*) FROM consultations_remark WHERE city_id = %s"
    remarks = there.db.as_owner(of_city, there.db.city("krakow"))[0][0]
    assert first["tables"]["consultations_remark"]["rows"] == remarks > 5
    assert first["journal"]["lines"] == first["journal"]["leaves"] > 50
    assert "Danuta" not in str(first)
    assert b"Danuta" not in (tmp_path / "first").read_bytes()
    here.bring(tmp_path / "first", key, dry_run=True)
    assert here.slugs() == ["testowo", "wroclaw"]
    here.bring(tmp_path / "first", key)
    assert here.slugs() == ["krakow", "testowo", "wroclaw"]
    assert alike(here.out(tmp_path / "second", key)) == alike(first)
    top = here.db.as_owner("SELECT max(seq) FROM journal_line")[0][0]
    assert here.db.as_owner("SELECT nextval('journal_line_seq')")[0][0] > top
    with pytest.raises(CopyFault, match="krakow is here already"):
        here.bring(tmp_path / "first", key)
    assert alike(here.out(tmp_path / "third", key)) == alike(first)


def test_the_wall_stands_around_what_came_in(there: Place, here: Place, key: Path, tmp_path: Path) -> None:
    there.out(tmp_path / "out", key)
    here.bring(tmp_path / "out", key)
    with here.db.connect(here.db.city("wroclaw")) as connection:
        assert connection.execute("SELECT count(*) FROM consultations_remark").fetchone() == (0,)
    with here.db.connect(here.db.city("krakow")) as connection:
        assert connection.execute("SELECT count(*) > 5 FROM consultations_remark").fetchone() == (True,)


def test_somebody_who_signs_in_here_already_stays_one_account(
    there: Place, here: Place, key: Path, tmp_path: Path
) -> None:
    email = KRAKOW.staff[0][1]
    here.db.as_owner("UPDATE people_account SET email = %s WHERE email = 'urzedniczka@wroclaw.example'", email)
    there.out(tmp_path / "out", key)
    here.bring(tmp_path / "out", key)
    accounts = here.db.as_owner(
        "SELECT p.name FROM people_person p JOIN people_account a ON a.id = p.account_id WHERE a.email = %s", email
    )
    assert sorted(name for (name,) in accounts) == ["Danuta Wzór", "Jolanta Wzorcowa", "Jolanta Wzorcowa"]


def test_nothing_stays_of_what_is_refused(there: Place, here: Place, key: Path, tmp_path: Path) -> None:
    there.out(tmp_path / "out", key)
    whole = (tmp_path / "out").read_bytes()
    make_key(tmp_path / "other")
    cut, changed = tmp_path / "cut.age", tmp_path / "changed.age"
    cut.write_bytes(whole[: len(whole) // 2])
    changed.write_bytes(whole[:-5000] + bytes([whole[-5000] ^ 1]) + whole[-4999:])
    for file, opener, fault in (
        (cut, key, Damaged),
        (changed, key, Damaged),
        (tmp_path / "out", tmp_path / "other", WrongKey),
    ):
        with pytest.raises(fault):
            here.bring(file, opener)
        assert (here.slugs(), here.kept()) == (["testowo", "wroclaw"], [])
    here.db.as_owner("UPDATE cities_city SET host = 'krakow.localhost' WHERE slug = 'testowo'")
    with pytest.raises(CopyFault, match=r"krakow\.localhost"):
        here.bring(tmp_path / "out", key)
    with pytest.raises(CopyFault, match="there is no city zmyslone"):
        there.out(tmp_path / "nothing", key, "zmyslone")
    assert not (tmp_path / "nothing").exists()


def _play_everything() -> None:
    _play()
    city = City.objects.get(slug="krakow")
    with transaction.atomic():
        fill(city, "Zorza")


def test_no_table_of_a_city_is_forgotten(clone_db: Clone, here: Place, key: Path, tmp_path: Path) -> None:
    """A city with a row in every table behind the wall; a new table without a row in `fill` is red elsewhere."""
    there = Place(clone_db, tmp_path / "there")
    clone_db.run(_play_everything)
    book.forget()
    others = {slug: here.out(tmp_path / slug, key, slug) for slug in here.slugs()}
    first = there.out(tmp_path / "first", key)
    walled = [name for (name,) in clone_db.as_owner(WALLED) if name not in GLOBAL_TABLES]
    assert [name for name in walled if not first["tables"][name]["rows"]] == []
    here.bring(tmp_path / "first", key)
    assert alike(here.out(tmp_path / "second", key)) == alike(first)
    for slug, before in others.items():
        assert alike(here.out(tmp_path / f"{slug} after", key, slug)) == alike(before)


def test_every_shared_table_that_a_city_points_at_goes_with_it(clone_db: Clone) -> None:
    """Every foreign key of what goes out leads to what goes out; every other table has its reason."""
    with psycopg.connect(clone_db.owner_url) as connection:
        out = set(tables(connection))
    pairs = clone_db.as_owner(
        "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint "
        "WHERE contype = 'f' AND connamespace = 'public'::regnamespace"
    )
    assert [pair for pair in pairs if pair[0] in out and pair[1] not in out] == []
    every = {name for (name,) in clone_db.as_owner(TABLES)}
    assert every - out <= set(GLOBAL_TABLES)
