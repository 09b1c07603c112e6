"""Files held for the length of a copy: hard links made at its moment, so that a deletion meanwhile takes nothing.

Files are written once under their digest and never changed, but they are deleted (retention, erasure).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

PINS = ".copy-"


def stored(data: Path, city: str, sha256: str) -> Path:
    """Where the bytes of a digest lie in a data folder."""
    return data / "files" / city / sha256[:2] / sha256[2:]


@contextmanager
def pinned(data: Path, wanted: Iterable[tuple[str, str]]) -> Iterator[tuple[list[tuple[str, str, Path]], list[str]]]:
    """(city, digest, path) of every wanted file that is there, and the names of those that are not."""
    root = data / "files"
    for left in root.glob(f"{PINS}*"):  # of a copy that was killed
        if not Path(f"/proc/{left.name.removeprefix(PINS)}").exists():
            shutil.rmtree(left)
    held, missing = root / f"{PINS}{os.getpid()}", []
    held.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        found = []
        for city, sha256 in wanted:
            pin = held / f"{city}-{sha256}"
            try:
                pin.hardlink_to(stored(data, city, sha256))
            except FileNotFoundError:
                missing.append(f"{city}/{sha256}")
            else:
                found.append((city, sha256, pin))
        yield found, missing
    finally:
        shutil.rmtree(held)
