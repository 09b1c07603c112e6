"""Bytes on disk, by city and digest: written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import UUID

from django.conf import settings

CHUNK: Final = 1 << 16
COMING: Final = "coming-"


class FileTooLarge(ValueError):
    """More bytes than allowed; `limit` is in bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} bytes")
        self.limit = limit


def folder_in(data: Path) -> Path:
    """Where the bytes of all cities lie in a data folder."""
    return data / "files"


def place_in(data: Path, city_id: str, sha256: str) -> Path:
    """Where the bytes of a digest lie in a data folder."""
    return folder_in(data) / city_id / sha256[:2] / sha256[2:]


def folder_of(city_id: UUID) -> Path:
    """Where all bytes of a city lie."""
    return folder_in(Path(settings.DATA_DIR)) / str(city_id)


def place_of(city_id: UUID, sha256: str) -> Path:
    """Where the bytes of a digest lie."""
    return place_in(Path(settings.DATA_DIR), str(city_id), sha256)


@contextmanager
def coming(city_id: UUID, chunks: Iterable[bytes], *, limit: int) -> Iterator[Path]:
    """Bytes under a name for the time being; nothing stays of what was not settled.

    Raises:
        FileTooLarge: past `limit` bytes.
    """
    folder = folder_of(city_id)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=COMING)
    try:
        size = 0
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > limit:
                    raise FileTooLarge(limit)
                file.write(chunk)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def digest_of(place: Path) -> str:
    """SHA-256 in hex."""
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def settle(city_id: UUID, place: Path, sha256: str) -> None:
    """Give bytes their lasting name. They are synced before, so that a crash leaves either all of them or nothing."""
    with place.open("rb") as file:
        os.fsync(file.fileno())
    lasting = place_of(city_id, sha256)
    lasting.parent.mkdir(mode=0o700, exist_ok=True)
    place.replace(lasting)
    handle = os.open(lasting.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def digests(city_id: UUID, before: float) -> Iterator[str]:
    """Digests of all bytes of a city that were written before a moment (seconds since 1970); what came and was never
    settled goes."""
    folder = folder_of(city_id)
    for leftover in folder.glob(f"{COMING}*"):
        if leftover.stat().st_mtime < before:
            leftover.unlink(missing_ok=True)
    for place in folder.glob("??/*"):
        if place.stat().st_mtime < before:
            yield place.parent.name + place.name
