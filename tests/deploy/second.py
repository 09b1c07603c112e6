"""A second PostgreSQL 18 as an administrator sets it up: over TCP, with passwords, by the words of the book.

The book's own blocks are read from docs/users/administrator.md, so that what is written there is what was tried.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import quote

import psycopg

from tests.ground import ROOT
from tests.site import free_port
from wspolnie.foundation.db.cluster import Cluster, program_path

BOOK: Final = ROOT / "docs" / "users" / "administrator.md"
POSTGRES: Final = "korzeń/1"
OWNER: Final = "właściciel@dom:1%"
APPLICATION: Final = "aplikacja/?#&1"
"""Passwords with every sign that an address must escape."""
STARTS_WITHIN: Final = 30.0
QUIET: Final = {"listen_addresses": "127.0.0.1", "timezone": "UTC", "shared_buffers": "64MB"}


def block(language: str, holds: str) -> str:
    """The one code block of the book in `language` that holds some words."""
    found = [
        text
        for text in re.findall(rf"```{language}\n(.*?)```", BOOK.read_text(encoding="utf-8"), re.DOTALL)
        if holds in text
    ]
    assert len(found) == 1, f"{len(found)} blocks of {language} hold {holds!r}"
    return found[0]


def settings_of(holds: str, archive: Path, **changed: str) -> dict[str, str]:
    """A block of postgresql.conf of the book, with our folder in place of its own."""
    found = {}
    for line in block("ini", holds).splitlines():
        name, _, value = line.partition("#")[0].partition("=")
        if name.strip():
            found[name.strip()] = value.strip().strip("'").replace("/kopie/wal", str(archive))
    return {**found, **changed}


class Second:
    """The server of one folder; `settings` are those of postgresql.conf."""

    def __init__(self, folder: Path, settings: Mapping[str, str] | None = None) -> None:
        self.port = free_port()
        self.cluster = Cluster(folder)
        self._settings = {**QUIET, "port": str(self.port), **(settings or {})}
        self._process: subprocess.Popen[bytes] | None = None

    def make(self) -> None:
        """A new cluster that asks everybody for a password."""
        self.cluster.folder.mkdir(0o711, parents=True)
        self.cluster.open()
        self.cluster.initialise(POSTGRES)

    def adopt(self) -> None:
        """A cluster that lies in the folder already."""
        self.cluster.open()

    def start(self) -> None:
        """Start and wait until it answers."""
        self._process = self.cluster.launch(self._settings)
        end = time.monotonic() + STARTS_WITHIN
        while True:
            try:
                psycopg.connect(self.url("postgres", POSTGRES, "postgres")).close()
            except psycopg.OperationalError:
                assert self._process.poll() is None, self.cluster.logged()
                assert time.monotonic() < end, self.cluster.logged()
                time.sleep(0.05)
            else:
                return

    def stop(self) -> None:
        """Shut down, fast; the folder stays."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(30)
            self._process = None
        self.cluster.close()

    def url(self, role: str, password: str, database: str = "wspolnie", port: int = 0) -> str:
        """An address over TCP."""
        return f"postgresql://{role}:{quote(password, safe='')}@127.0.0.1:{port or self.port}/{database}"

    @property
    def app_url(self) -> str:
        return self.url("wspolnie_app", APPLICATION)

    @property
    def owner_url(self) -> str:
        return self.url("wspolnie_owner", OWNER)

    def told(self, text: str, database: str = "postgres") -> None:
        """What `psql` makes of a file, as the server's administrator."""
        done = subprocess.run(
            [program_path("psql"), "--no-psqlrc", "-v", "ON_ERROR_STOP=1", self.url("postgres", POSTGRES, database)],
            input=text,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    def prepare_by_the_book(self) -> None:
        """Roles, database and extensions by the block of the book, with passwords of our own."""
        text = block("sql", "CREATE ROLE wspolnie_owner")
        for word, own in (("haslo-wlasciciela", OWNER), ("haslo-aplikacji", APPLICATION)):
            assert word in text
            text = text.replace(word, own)
        self.told(text)

    def environment(self) -> dict[str, str]:
        """Both addresses, and nothing of the database that the tests stand on."""
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("WSPOLNIE_", "DATABASE_"))}
        return {**ours, "DATABASE_URL": self.app_url, "DATABASE_OWNER_URL": self.owner_url}
