"""Putting a copy back: first it is read to its end and proven whole, then restored, then what arrived is compared."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from wspolnie.cli.copies.archive import Read, read
from wspolnie.cli.copies.clearing import or_empty_again
from wspolnie.cli.copies.contents import contents, differences, is_empty
from wspolnie.cli.copies.faults import CopyFault
from wspolnie.cli.copies.programs import putting_back
from wspolnie.cli.copies.seal import Identity, unsealed
from wspolnie.foundation.db.roles import grant_to_application
from wspolnie.foundation.files.disk import place_in

Known = Mapping[str, set[str]]
"""Names of the migrations that this release has, by app."""


def prove_copy(file: Path, keys: Sequence[Identity], known: Known) -> Read:
    """Read a copy to its end without keeping anything; returns its head and manifest.

    Raises:
        CopyFault: when it cannot be read, is damaged, sealed for another key or made by a newer release.
    """

    def look(head: dict[str, Any]) -> None:
        held = {(app, name) for app, names in head["migrations"].items() for name in names}
        newer = [f"{app}.{name}" for app, name in held if name not in known.get(app, ())]
        if newer:
            raise CopyFault(
                f"the copy was made by a newer release ({head.get('release')}): it has been through "
                f"{len(newer)} migrations that this one does not know, for instance {min(newer)}; update Wspólnie first"
            )

    def pass_over(_city: str, _sha256: str, chunks: Iterator[bytes]) -> None:
        for _chunk in chunks:
            pass

    with _opened(file) as source, unsealed(source, keys) as plain:
        return read(plain, on_head=look, on_dump=len, on_file=pass_over)


def put_back(file: Path, keys: Sequence[Identity], *, data: Path, owner: str, application: str) -> None:
    """Put a proven copy into an empty database and the files into a data folder, then compare everything.

    Raises:
        CopyFault: when the database is not empty, the copy cannot be put there, or what arrived is not the same; the
            database is empty again then.
    """
    role = _role(application)
    with psycopg.connect(owner) as connection:
        if not is_empty(connection):
            raise CopyFault("the database is not empty; a copy is put back only into an empty one")
        grant_to_application(connection, connection.info.user, role)
    with or_empty_again(owner):
        _put(file, keys, data, owner, role)


def _put(file: Path, keys: Sequence[Identity], data: Path, owner: str, role: str) -> None:
    with _opened(file) as source, unsealed(source, keys) as plain, putting_back(owner) as database:
        found = read(
            plain,
            on_head=lambda _head: None,
            on_dump=database.write,
            on_file=lambda city, sha256, chunks: _keep(place_in(data, city, sha256), chunks),
        )
    with psycopg.connect(owner) as connection:
        _give_rights(connection, role, found.manifest["rights"])
    with psycopg.connect(owner, autocommit=True) as connection:
        connection.execute("ANALYZE")
    with psycopg.connect(owner) as connection:
        different = differences(found.manifest, contents(connection, role)) + _lost(connection, data, found)
    if different:
        raise CopyFault("what arrived is not what the copy says: " + "; ".join(different[:5]))


def _opened(file: Path) -> Any:
    try:
        return file.open("rb")
    except OSError as fault:
        raise CopyFault(f"{file} cannot be read: {fault.strerror}") from None


def _role(address: str) -> str:
    with psycopg.connect(address) as connection:
        return connection.info.user


def _keep(place: Path, chunks: Iterator[bytes]) -> None:
    place.parent.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    place.parent.mkdir(mode=0o700, exist_ok=True)
    with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
        for chunk in chunks:
            target.write(chunk)
        target.flush()
        os.fsync(target.fileno())


def _give_rights(connection: psycopg.Connection[Any], role: str, rights: Mapping[str, Sequence[str]]) -> None:
    """The application may do what it might: what the journal cannot lose there, it cannot lose here."""
    whom = sql.Identifier(role)
    for name, given in rights.items():
        what = sql.Identifier(name)
        kind = sql.SQL("SEQUENCE" if _is_sequence(connection, name) else "TABLE")
        connection.execute(sql.SQL("REVOKE ALL ON {} {} FROM {}").format(kind, what, whom))
        for right in given:
            if right not in {"SELECT", "INSERT", "UPDATE", "DELETE", "USAGE"}:
                raise CopyFault(f"the copy gives the application a right that it must not have: {right} on {name}")
            connection.execute(sql.SQL("GRANT {} ON {} {} TO {}").format(sql.SQL(right), kind, what, whom))


def _is_sequence(connection: psycopg.Connection[Any], name: str) -> bool:
    row = connection.execute("SELECT relkind = 'S' FROM pg_class WHERE oid = %s::regclass", [f'public."{name}"'])
    found = row.fetchone()
    return bool(found and found[0])


def _lost(connection: psycopg.Connection[Any], data: Path, found: Read) -> list[str]:
    """Rows of files whose bytes are not there, beyond those that were missing when the copy was made."""
    known = set(found.manifest["missing"])
    rows = connection.execute("SELECT DISTINCT city_id::text, sha256::text FROM files_storedfile").fetchall()
    return [
        f"the file {sha256[:12]}… is not there"
        for city, sha256 in rows
        if f"{city}/{sha256}" not in known and not place_in(data, city, sha256).is_file()
    ]
