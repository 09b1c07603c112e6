"""Bytes on disk, by city and digest: written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from uuid import UUID

from django.conf import settings

CHUNK: Final = 1 << 16


class FileTooLarge(ValueError):
    """More bytes than allowed; `limit` is in bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} bytes")
        self.limit = limit


def place_of(city_id: UUID, sha256: str) -> Path:
    """Where the bytes of a digest lie."""
    return Path(settings.DATA_DIR) / "files" / str(city_id) / sha256[:2] / sha256[2:]


def write(city_id: UUID, chunks: Iterable[bytes], *, limit: int) -> tuple[str, int]:
    """Keep bytes under their SHA-256; returns the hex digest and the size.

    The file is synced before it gets its name, so that a crash leaves either all of it or nothing.

    Raises:
        FileTooLarge: past `limit` bytes; nothing is kept.
    """
    folder = Path(settings.DATA_DIR) / "files" / str(city_id)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    handle, name = tempfile.mkstemp(dir=folder, prefix="coming-")
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > limit:
                    raise FileTooLarge(limit)
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        place = place_of(city_id, digest.hexdigest())
        place.parent.mkdir(mode=0o700, exist_ok=True)
        Path(name).replace(place)
        _sync(place.parent)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return digest.hexdigest(), size


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
