"""Files held for the length of a copy: hard links made at its moment, so that a deletion meanwhile takes nothing.

Files are written once under their digest and never changed, but they are deleted (retention, erasure).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from wspolnie.foundation.files.disk import folder_in, place_in

PINS = ".copy-"


@contextmanager
def pinned(data: Path, wanted: Iterable[tuple[str, str]]) -> Iterator[tuple[list[tuple[str, str, Path]], list[str]]]:
    """(city, digest, path) of every wanted file that is there, and the names of those that are not."""
    root = folder_in(data)
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
                pin.hardlink_to(place_in(data, city, sha256))
            except FileNotFoundError:
                missing.append(f"{city}/{sha256}")
            else:
                found.append((city, sha256, pin))
        yield found, missing
    finally:
        shutil.rmtree(held)
