"""Files that hold secrets of the installation: readable by their owner alone, and there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex


def kept_once(path: Path, make: Callable[[], bytes]) -> bytes:
    """The bytes of a file, made when it is not there.

    The file appears under its name with all its bytes: of several processes that start together one makes it and all
    read the same.
    """
    if not path.exists():
        mine = path.with_name(f"{path.name}.{os.getpid()}.{token_hex(4)}")
        write_secret(mine, make())
        try:
            path.hardlink_to(mine)
        except FileExistsError:
            return path.read_bytes()  # another process was quicker: its bytes hold
        finally:
            mine.unlink()
    return path.read_bytes()


def write_secret(path: Path, content: bytes) -> None:
    """Write a new file (mode 0600) down to the disk; one that is there already is an error."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
