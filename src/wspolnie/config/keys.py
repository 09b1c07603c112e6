"""The installation's secret: kept in a file of its own, readable by its owner alone."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def kept_key(path: Path) -> str:
    """The key in a file; made once when its folder exists. Without the folder (checks, builds) a passing one.

    The file appears whole, under its name, or not at all: of several processes that start together one makes it and
    all read the same.
    """
    if not path.parent.is_dir():
        return secrets.token_urlsafe(48)
    if not path.exists():
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    mine = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(mine, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
        file.flush()
        os.fsync(file.fileno())
    try:
        path.hardlink_to(mine)
    except FileExistsError:
        return  # another process was quicker: its key holds
    finally:
        mine.unlink()
