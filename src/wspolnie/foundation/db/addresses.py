"""Addresses of the embedded server: which roles it knows, with which passwords, behind which socket."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

SUPERUSER, OWNER, APPLICATION, DATABASE = "postgres", "wspolnie_owner", "wspolnie_app", "wspolnie"


class Addresses:
    """Where a running server listens: one address per role and database, with the role's password in it."""

    def __init__(self, socket: Path, kept: Mapping[str, str]) -> None:
        self._socket = socket
        self._kept = kept

    def url(self, role: str, database: str = DATABASE) -> str:
        """`postgresql://` address over the private socket, for psycopg and Django alike."""
        return f"postgresql://{role}:{quote(self._kept[role])}@/{database}?host={quote(str(self._socket), safe='/')}"

    @property
    def app_url(self) -> str:
        """Address of the role that serves people."""
        return self.url(APPLICATION)

    @property
    def owner_url(self) -> str:
        """Address of the role that migrates and backs up."""
        return self.url(OWNER)


def passwords(file: Path) -> dict[str, str]:
    """Role -> password, generated once and kept in `file`, readable by its owner only (0600)."""
    if not file.exists():
        made = {role: secrets.token_urlsafe(24) for role in (SUPERUSER, OWNER, APPLICATION)}
        new = file.with_suffix(".new")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as target:
            json.dump(made, target)
        new.rename(file)
    kept: dict[str, str] = json.loads(file.read_text())
    return kept
