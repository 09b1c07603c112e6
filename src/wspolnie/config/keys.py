"""The installation's secret: kept in a file of its own, readable by its owner alone."""

from __future__ import annotations

import secrets
from pathlib import Path

from wspolnie.foundation.secrets import kept_once


def kept_key(path: Path) -> str:
    """The key in a file; made once when its folder exists. Without the folder (checks, builds) a passing one."""
    if not path.parent.is_dir():
        return secrets.token_urlsafe(48)
    return kept_once(path, lambda: secrets.token_urlsafe(48).encode()).decode("ascii").strip()
