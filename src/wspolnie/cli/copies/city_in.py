"""One city whole, into an installation that lacks it: one transaction, everything compared before it is kept."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tarfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any
from uuid import UUID

import psycopg
from psycopg import sql

from wspolnie.cli.copies.archive import FILE, LONGEST_TEXT
from wspolnie.cli.copies.city_out import FORMAT, MANIFEST
from wspolnie.cli.copies.city_tables import ACCOUNTS, CITY, KEYS, SAME, columns, reading, tables, writing
from wspolnie.cli.copies.contents import journal, migrations
from wspolnie.cli.copies.faults import CopyFault, Damaged
from wspolnie.cli.copies.seal import Identity, unsealed
from wspolnie.cli.steps import Steps
from wspolnie.foundation.files.disk import folder_in, place_in

ROWS = re.compile(r"tables/([a-z_0-9]+)/(\d{6})")
GUESTS = "UPDATE journal_signingkey SET guest = true WHERE key_id <> ALL(%s)"
"""Keys that came with the city prove what they signed; what was here before stays what it was."""
SHARED = (ACCOUNTS, KEYS)
"""Tables of the installation: what is there already stays as it is."""
LINES = "SELECT setval('journal_line_seq', greatest(nextval('journal_line_seq'), (SELECT max(seq) FROM journal_line)))"
"""New lines come after those brought in."""
MEETS = """
UPDATE public.people_person p SET account_id = a.id FROM pg_temp.coming_people_account c, public.people_account a
WHERE p.city_id = %s AND p.account_id = c.id AND lower(a.email) = lower(c.email) AND a.id <> c.id
"""
"""Somebody who signs in here already, with the same address in another city, stays one account."""


def read_city(
    file: Path, keys: Sequence[Identity], *, data: Path, owner: str, steps: Steps, dry_run: bool
) -> dict[str, Any]:
    """Bring the city of a sealed file in; returns its manifest. With `dry_run` all of it is done and taken back.

    Raises:
        CopyFault: when it is another city, one that stands here, of another release, damaged, or not the same after
            it was written: nothing of it stays then.
    """
    laid: list[Path] = []
    try:
        with psycopg.connect(owner) as connection, file.open("rb") as source, unsealed(source, keys) as plain:
            connection.execute(SAME)
            steps.begin("rows and files")
            coming = Coming(connection, data, laid)
            manifest = coming.take(plain)
            steps.begin("comparing")
            coming.compare(manifest)
            if dry_run:
                connection.rollback()
    except psycopg.Error as fault:
        _forget(laid)
        raise _refusal(fault) from None  # its own words may quote a row
    except BaseException:
        _forget(laid)
        raise
    if dry_run:
        _forget(laid)
    steps.end()
    return manifest


def _refusal(fault: psycopg.Error) -> CopyFault:
    """What the database said, without the row that it said it of."""
    table = fault.diag.table_name
    if isinstance(fault, psycopg.errors.UniqueViolation) and table == CITY:
        return CopyFault(f"a city with this host, code or id is here already: {fault.diag.message_detail}")
    if isinstance(fault, psycopg.DataError | psycopg.IntegrityError):
        return Damaged(f"the database takes no such row{f' of {table}' if table else ''} ({type(fault).__name__})")
    return CopyFault(f"the database stopped the work ({type(fault).__name__}); nothing of the city stays, try again")


def _manifest(said: dict[str, Any]) -> dict[str, Any]:
    """The end of the file, when it has everything that is compared; otherwise one of the faults of reading."""
    tables = {name: {"rows": int(one["rows"]), "sha256": str(one["sha256"])} for name, one in said["tables"].items()}
    city = {"id": str(said["city"]["id"]), "slug": str(said["city"]["slug"])}
    journal = {
        "root": str(said["journal"]["root"]),
        **{name: int(said["journal"][name]) for name in ("lines", "leaves")},
    }
    return {**said, "tables": tables, "city": city, "journal": journal, "files": [str(one) for one in said["files"]]}


def _forget(laid: list[Path]) -> None:
    for folder in laid:
        shutil.rmtree(folder, ignore_errors=True)


class Coming:
    """A city on its way in, in one transaction of `connection`."""

    def __init__(self, connection: psycopg.Connection[Any], data: Path, laid: list[Path]) -> None:
        self.connection = connection
        self.slug = ""
        self.data = data
        self.laid = laid
        self.known = tables(connection)
        self.before = [one for (one,) in connection.execute("SELECT id FROM cities_city")]
        self.keys = [one for (one,) in connection.execute("SELECT key_id FROM journal_signingkey")]
        self.city: UUID | None = None
        self.met = 0
        self._counts: dict[str, int] = {}
        self._open: tuple[str, psycopg.Cursor[Any], Any, Any] | None = None

    def take(self, plain: IO[bytes]) -> dict[str, Any]:
        """Everything of the stream; its manifest comes last.

        Raises:
            CopyFault: when it is of another release or another city.
            Damaged: when something stands where it does not belong.
        """
        head: dict[str, Any] = {}
        manifest: dict[str, Any] = {}
        try:
            with tarfile.open(fileobj=plain, mode="r|") as tar:
                for member in tar:
                    body = tar.extractfile(member) if member.isreg() else None
                    if body is None or manifest or (not head and member.name != "head.json"):
                        raise Damaged(f"the file is not whole: {member.name[:80]!r} does not belong where it stands")
                    if not head:
                        head = json.loads(body.read(LONGEST_TEXT))
                        self._require_same(head)
                    elif member.name == MANIFEST:
                        self._close()
                        manifest = _manifest(json.loads(body.read(LONGEST_TEXT)))
                    elif rows := ROWS.fullmatch(member.name):
                        self._rows(rows[1], body)
                    elif file := FILE.fullmatch(member.name):
                        self._close()
                        self._file(file[1], file[2], body)
                    else:
                        raise Damaged(f"the file holds something unknown: {member.name[:80]!r}")
            if not manifest:
                raise Damaged("the file is not whole: its end is missing")
        except BaseException as fault:
            self._abandon(fault)
            if isinstance(fault, tarfile.TarError | AttributeError | LookupError | TypeError | ValueError | EOFError):
                raise Damaged("this is no city that ./wspolnie city export wrote, or its inside is broken") from fault
            raise
        self.met = self.connection.execute(MEETS, [self.city]).rowcount if ACCOUNTS in self._counts else 0
        self.connection.execute(LINES)
        return manifest

    def compare(self, manifest: dict[str, Any]) -> None:
        """The rows, the journal and the files are those that were written down, and no row went elsewhere.

        Raises:
            Damaged: when something differs.
        """
        if self.city is None or manifest["city"]["id"] != str(self.city):
            raise Damaged("the file holds another city than it says")
        if set(manifest["tables"]) != set(self.known) or set(self._counts) != set(self.known):
            raise Damaged("the file does not hold every table of a city")
        for table, said in manifest["tables"].items():
            total = hashlib.sha256()
            with self.connection.cursor() as cursor:
                with cursor.copy(reading(self.connection, table, self.city)) as rows:
                    for chunk in rows:
                        total.update(chunk)
                count = cursor.rowcount
            moved = table in SHARED or (table == "people_person" and self.met)
            same = count == said["rows"] == self._counts.get(table, 0) and (
                moved or total.hexdigest() == said["sha256"]
            )
            if not same:
                raise Damaged(f"{table}: {count} rows are not the {said['rows']} that were written down")
        if journal(self.connection, self.city) != manifest["journal"]:
            raise Damaged("the journal is not the one that was written down")
        there = {path.parent.name + path.name for folder in self.laid for path in folder.glob("*/*")}
        if there != set(manifest["files"]):
            raise Damaged("the files are not those that were written down")

    def _require_same(self, head: dict[str, Any]) -> None:
        if head.get("format") != FORMAT or head.get("migrations") != migrations(self.connection):
            raise CopyFault(f"the city comes from Wspólnie {head.get('release')}: bring both to the same release first")
        self.slug = head["city"]["slug"]
        if self.connection.execute("SELECT 1 FROM cities_city WHERE slug = %s", [self.slug]).fetchone():
            raise CopyFault(f"{self.slug} is here already: ./wspolnie city list")

    def _rows(self, table: str, body: IO[bytes]) -> None:
        if self._open is None or self._open[0] != table:
            self._close()
            if table not in self.known or table in self._counts:
                raise Damaged(f"the file holds rows of an unknown table: {table}")
            self._begin(table)
        assert self._open is not None
        while chunk := body.read(1 << 18):
            self._open[3].write(chunk)

    def _begin(self, table: str) -> None:
        names, into, name = columns(self.connection, table), "public", table
        if table in SHARED:
            into, name = "pg_temp", f"coming_{table}"
            self.connection.execute(
                sql.SQL("CREATE TEMPORARY TABLE {} (LIKE public.{}) ON COMMIT DROP").format(
                    sql.Identifier(name), sql.Identifier(table)
                )
            )
        cursor = self.connection.cursor()
        block = cursor.copy(writing(name, names, into))
        self._open = (table, cursor, block, block.__enter__())

    def _close(self) -> None:
        """End the table under way; the city's own row says which city it is."""
        if self._open is None:
            return
        table, cursor, block, _copy = self._open
        self._open = None
        block.__exit__(None, None, None)
        self._counts[table] = cursor.rowcount
        if table in SHARED:
            self.connection.execute(
                sql.SQL("INSERT INTO public.{} SELECT * FROM pg_temp.{} ON CONFLICT DO NOTHING").format(
                    sql.Identifier(table), sql.Identifier(f"coming_{table}")
                )
            )
        if table == KEYS:
            self.connection.execute(GUESTS, [self.keys])
        if table == CITY:
            self._know()

    def _abandon(self, fault: BaseException) -> None:
        """Tell the database that the table under way does not come: it would wait for its rows for ever."""
        if self._open is None:
            return
        block, self._open = self._open[2], None
        with suppress(type(fault), psycopg.Error):  # the first fault is the one to be told
            block.__exit__(type(fault), fault, fault.__traceback__)

    def _know(self) -> None:
        new = self.connection.execute(
            "SELECT id, slug FROM cities_city WHERE id <> ALL(%s::uuid[])", [self.before]
        ).fetchall()
        if [slug for _id, slug in new] != [self.slug]:
            raise CopyFault(f"the file holds another city than {self.slug}: {', '.join(slug for _id, slug in new)}")
        self.city = new[0][0]
        folder = folder_in(self.data) / str(self.city)
        if folder.exists():
            raise CopyFault(f"{folder} is there already: files of this city, without the city")
        self.laid.append(folder)

    def _file(self, city: str, sha256: str, body: IO[bytes]) -> None:
        if city != str(self.city):
            raise Damaged("the file holds files of another city")
        place, total = place_in(self.data, city, sha256), hashlib.sha256()
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with place.open("xb") as target:
            while chunk := body.read(1 << 18):
                total.update(chunk)
                target.write(chunk)
            target.flush()
            os.fsync(target.fileno())
        if total.hexdigest() != sha256:
            raise Damaged(f"a file is not what its name says: {sha256[:12]}…")
