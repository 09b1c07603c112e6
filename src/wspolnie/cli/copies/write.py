"""Making a copy: one snapshot of the database decides its moment; the dump, the numbers and the files follow it."""

from __future__ import annotations

import json
import os
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import psycopg

import wspolnie
from wspolnie.cli.copies.archive import FORMAT, write_dump, write_file, write_json
from wspolnie.cli.copies.contents import contents, migrations
from wspolnie.cli.copies.faults import CopyFault
from wspolnie.cli.copies.keys import key_files, seal_keys
from wspolnie.cli.copies.pins import pinned
from wspolnie.cli.copies.programs import dumped
from wspolnie.cli.copies.seal import Recipient, sealed
from wspolnie.cli.steps import Steps

TRIES = 3
FILES = "SELECT DISTINCT city_id::text, sha256::text FROM files_storedfile ORDER BY 1, 2"


def write_copy(
    file: Path, keys: Sequence[Recipient], *, data: Path, owner: str, application: str, steps: Steps
) -> dict[str, Any]:
    """Write a sealed copy to `file`; returns its manifest. Nothing stands under that name until all of it is on disk.

    Raises:
        CopyFault: when it cannot be made; nothing is left behind.
    """
    for _try in range(TRIES):
        with psycopg.connect(owner) as connection:
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            row = connection.execute("SELECT pg_export_snapshot()").fetchone()
            assert row is not None
            steps.begin("files")
            with pinned(data, connection.execute(FILES).fetchall()) as (files, missing):
                if missing and _went_meanwhile(owner, missing):
                    continue  # somebody was erased between the snapshot and the pins: the next moment is as good
                with whole_or_nothing(file) as target:
                    return _write(target, keys, connection, row[0], files, missing, owner, application, steps)
    raise CopyFault("files go faster than they can be held; try again when the nightly work is over")


def write_keys(file: Path, keys: Sequence[Recipient], *, data: Path) -> int:
    """Write the installation's keys to a sealed file of their own; returns how many there were, none: no file."""
    found = key_files(data)
    if found:
        with whole_or_nothing(file) as target, sealed(target, keys) as plain:
            plain.write(json.dumps(seal_keys(found)).encode())
    return len(found)


def _write(
    target: IO[bytes],
    keys: Sequence[Recipient],
    connection: psycopg.Connection[Any],
    snapshot: str,
    files: list[tuple[str, str, Path]],
    missing: list[str],
    owner: str,
    application: str,
    steps: Steps,
) -> dict[str, Any]:
    head = {
        "format": FORMAT,
        "release": wspolnie.__version__,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "migrations": migrations(connection),
    }
    with sealed(target, keys) as plain, tarfile.open(fileobj=plain, mode="w|") as tar:
        write_json(tar, "head.json", head)
        steps.begin("numbers and digests of the database")
        held = contents(connection, application)
        steps.begin("database")
        with dumped(owner, snapshot) as stream:
            dump = write_dump(tar, stream, told=lambda size: steps.say(f"{size / 1e6:.1f} MB packed"))
        steps.begin("files")
        for number, (city, sha256, path) in enumerate(files):
            steps.say(f"{number} of {len(files)}, {100 * number // len(files)}%")
            with path.open("rb") as source:
                write_file(tar, f"files/{city}/{sha256}", source, path.stat().st_size)
        manifest = {**held, "dump": dump, "files": len(files), "missing": missing}
        write_json(tar, "manifest.json", manifest)
    steps.end()
    return manifest


def _went_meanwhile(owner: str, missing: list[str]) -> bool:
    """Whether a file that is not there has no row any more either, now that the snapshot is over."""
    with psycopg.connect(owner) as now:
        kept = {f"{city}/{sha256}" for city, sha256 in now.execute(FILES)}
    return bool(set(missing) - kept)


@contextmanager
def whole_or_nothing(file: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name when the block ends well, synced; it never replaces another.

    Raises:
        CopyFault: when the name is taken or the place cannot be written.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    if file.exists():
        raise CopyFault(f"{file} is there already; choose another name")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        file.hardlink_to(part)
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except FileExistsError:
        raise CopyFault(f"{file} is there already; choose another name") from None
    except OSError as fault:
        raise CopyFault(f"{file} cannot be written: {fault.strerror}") from fault
    finally:
        part.unlink(missing_ok=True)
