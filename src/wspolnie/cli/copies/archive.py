"""The inside of a copy: a tar whose members come in this order, so that it can be written and read as a stream.

    head.json        format, release, time, migrations: asked before anything else
    database/000001  the dump (pg_dump's custom format), cut into pieces of 4 MiB because its length is not known before
    files/CITY/SHA   bytes that people and the office keep, each once
    manifest.json    how much of each there was and what the database held; without it the copy is not whole

Names are never used as paths: whoever knows the public key can seal a file, so each is read against a pattern.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from wspolnie.cli.copies.faults import CopyFault, Damaged

FORMAT = 1
PIECE = 4 * 1024 * 1024
LONGEST_TEXT = 64 * 1024 * 1024
FILE = re.compile(r"files/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9a-f]{64})")
DUMP = re.compile(r"database/(\d{6,})")


def write_json(tar: tarfile.TarFile, name: str, value: dict[str, Any]) -> None:
    """One member with a JSON object."""
    write_bytes(tar, name, json.dumps(value, sort_keys=True).encode())


def write_bytes(tar: tarfile.TarFile, name: str, value: bytes) -> None:
    """One member with these bytes."""
    tar.addfile(_member(name, len(value)), io.BytesIO(value))


def write_dump(tar: tarfile.TarFile, stream: IO[bytes], *, told: Callable[[int], None]) -> dict[str, Any]:
    """The dump in pieces; `told` hears how many bytes there are so far. Returns what the manifest says of it."""
    total, pieces, size = hashlib.sha256(), 0, 0
    while piece := stream.read(PIECE):
        pieces, size = pieces + 1, size + len(piece)
        total.update(piece)
        write_bytes(tar, f"database/{pieces:06}", piece)
        told(size)
    return {"pieces": pieces, "bytes": size, "sha256": total.hexdigest()}


def write_file(tar: tarfile.TarFile, name: str, stream: IO[bytes], size: int) -> None:
    """One member of `size` bytes from a stream."""
    tar.addfile(_member(name, size), stream)


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, 0o600
    return member


@dataclass
class Read:
    """What was found in a copy that was read to its end."""

    head: dict[str, Any] = field(default_factory=dict)
    manifest: dict[str, Any] = field(default_factory=dict)


Sink = Callable[[bytes], Any]


def read(
    stream: IO[bytes],
    *,
    on_head: Callable[[dict[str, Any]], None],
    on_dump: Sink,
    on_file: Callable[[str, str, Iterator[bytes]], None],
) -> Read:
    """Go through a copy once, handing over its parts; every digest and number is compared.

    Raises:
        Damaged: when something in it is not as its manifest says.
        CopyFault: when it was made by a newer release, and whatever the callbacks raise.
    """
    found, dump, pieces, size, files = Read(), hashlib.sha256(), 0, 0, 0
    try:
        with tarfile.open(fileobj=stream, mode="r|") as tar:
            for member in tar:
                body = tar.extractfile(member) if member.isreg() else None
                if body is None or found.manifest or (not found.head and member.name != "head.json"):
                    raise Damaged(f"the copy is not whole: {member.name[:80]!r} does not belong where it stands")
                if member.name == "head.json":
                    found.head = _json(body)
                    _require_known(found.head)
                    on_head(found.head)
                elif member.name == "manifest.json":
                    found.manifest = _json(body)
                elif DUMP.fullmatch(member.name):
                    for chunk in _chunks(body):
                        dump.update(chunk)
                        size += len(chunk)
                        on_dump(chunk)
                    pieces += 1
                elif known := FILE.fullmatch(member.name):
                    on_file(known[1], known[2], _proven(body, known[2]))
                    files += 1
                else:
                    raise Damaged(f"the copy holds something unknown: {member.name[:80]!r}")
    except (tarfile.TarError, ValueError, EOFError) as fault:
        raise Damaged("the copy is no copy of Wspólnie, or its inside is broken") from fault
    if not found.manifest:
        raise Damaged("the copy is not whole: its end is missing")
    if found.manifest["dump"] != {"pieces": pieces, "bytes": size, "sha256": dump.hexdigest()}:
        raise Damaged("the database in the copy is not the one that was written down")
    if found.manifest["files"] != files:
        raise Damaged(f"the copy holds {files} files, {found.manifest['files']} were written down")
    return found


def _require_known(head: dict[str, Any]) -> None:
    if head.get("format") != FORMAT:
        raise CopyFault(
            f"the copy has format {head.get('format')}, this release reads {FORMAT}: use Wspólnie {head.get('release')}"
        )


def _json(body: IO[bytes]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(body.read(LONGEST_TEXT))
    return read


def _chunks(body: IO[bytes]) -> Iterator[bytes]:
    while chunk := body.read(1 << 18):
        yield chunk


def _proven(body: IO[bytes], sha256: str) -> Iterator[bytes]:
    total = hashlib.sha256()
    for chunk in _chunks(body):
        total.update(chunk)
        yield chunk
    if total.hexdigest() != sha256:
        raise Damaged(f"a file in the copy is not what its name says: {sha256[:12]}…")
