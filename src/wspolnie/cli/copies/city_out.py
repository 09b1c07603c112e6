"""One city whole, out of an installation: every row, file and line of its journal at one moment, sealed."""

from __future__ import annotations

import hashlib
import tarfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg

import wspolnie
from wspolnie.cli.copies.archive import PIECE, write_bytes, write_file, write_json
from wspolnie.cli.copies.city_tables import SAME, columns, reading, tables
from wspolnie.cli.copies.contents import journal, migrations
from wspolnie.cli.copies.faults import CopyFault
from wspolnie.cli.copies.pins import pinned
from wspolnie.cli.copies.seal import Recipient, sealed
from wspolnie.cli.copies.write import whole_or_nothing
from wspolnie.cli.steps import Steps

FORMAT = 1
MANIFEST = "manifest.json"
HEAD = ("format", "release", "made_at", "city", "migrations")
FILES = "SELECT DISTINCT city_id::text, sha256::text FROM files_storedfile WHERE city_id = %s ORDER BY 1, 2"


def write_city(slug: str, file: Path, keys: Sequence[Recipient], *, data: Path, owner: str, steps: Steps) -> Any:
    """Write a city to a sealed file; returns its manifest, which names no person.

    Raises:
        CopyFault: when there is no such city, or it cannot be written; nothing is left behind then.
    """
    with psycopg.connect(owner) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        connection.execute(SAME)
        row = connection.execute("SELECT id, name FROM cities_city WHERE slug = %s", [slug]).fetchone()
        if row is None:
            raise CopyFault(f"there is no city {slug}; ./wspolnie city list names them")
        city: UUID = row[0]
        with (
            pinned(data, connection.execute(FILES, [city]).fetchall()) as (files, missing),
            whole_or_nothing(file) as target,
            sealed(target, keys) as plain,
            tarfile.open(fileobj=plain, mode="w|") as tar,
        ):
            manifest: dict[str, Any] = {
                "format": FORMAT,
                "release": wspolnie.__version__,
                "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
                "city": {"id": str(city), "slug": slug, "name": row[1]},
                "migrations": migrations(connection),
                "journal": journal(connection, city),
                "tables": {},
                "files": [sha256 for _city, sha256, _path in files],
                "missing": missing,
            }
            write_json(tar, "head.json", {name: manifest[name] for name in HEAD})
            steps.begin("rows")
            for table in tables(connection):
                manifest["tables"][table] = _rows(tar, connection, table, city)
            steps.begin(f"files ({len(files)})")
            for _city, sha256, path in files:
                with path.open("rb") as source:
                    write_file(tar, f"files/{city}/{sha256}", source, path.stat().st_size)
            write_json(tar, MANIFEST, manifest)
    steps.end()
    return manifest


def _rows(tar: tarfile.TarFile, connection: psycopg.Connection[Any], table: str, city: UUID) -> dict[str, Any]:
    """The rows of a table in pieces; returns what the manifest says of them."""
    total, pieces, buffer = hashlib.sha256(), 0, bytearray()
    with connection.cursor() as cursor:
        with cursor.copy(reading(connection, table, city)) as rows:
            for chunk in rows:
                total.update(chunk)
                buffer += chunk
                if len(buffer) >= PIECE:
                    pieces += 1
                    write_bytes(tar, f"tables/{table}/{pieces:06}", bytes(buffer))
                    buffer.clear()
        count = cursor.rowcount
    if buffer:
        write_bytes(tar, f"tables/{table}/{pieces + 1:06}", bytes(buffer))
    return {"rows": count, "sha256": total.hexdigest(), "columns": columns(connection, table)}
