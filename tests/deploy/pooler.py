"""PgBouncer of the system in front of a second server, as the book sets it up."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

from tests.deploy.second import APPLICATION, STARTS_WITHIN, Second, block
from tests.site import free_port
from wspolnie.cli.test import find_pooler

USERS = ("postgres", "nobody")


class Pooler:
    """One PgBouncer in transaction mode with a pool of `connections`."""

    def __init__(self, second: Second, connections: int) -> None:
        self.second = second
        self.port = free_port()
        self.url = second.url("wspolnie_app", APPLICATION, port=self.port)
        self._folder = Path(tempfile.mkdtemp(prefix="pula-"))
        self._connections = connections
        self._process: subprocess.Popen[bytes] | None = None

    @staticmethod
    def program() -> str | None:
        """Where it is installed, if it is."""
        return find_pooler()

    def start(self) -> None:
        """Write the book's settings with our ports, start, and wait until it answers."""
        program = self.program()
        assert program
        users = self._folder / "userlist.txt"
        users.write_text(f'"wspolnie_app" "{APPLICATION}"\n', encoding="utf-8")
        text = block("ini", "pool_mode").replace("port=5432", f"port={self.second.port}")
        text = text.replace("listen_port = 6432", f"listen_port = {self.port}\nunix_socket_dir =")
        text = text.replace("default_pool_size = 20", f"default_pool_size = {self._connections}")
        text = text.replace("/etc/pgbouncer/userlist.txt", str(users))
        given = self._folder / "pgbouncer.ini"
        given.write_text(text, encoding="utf-8")
        user = {}
        if os.geteuid() == 0:  # it refuses to run as root
            entry = next(found for found in pwd.getpwall() if found.pw_name in USERS)
            for place in (self._folder, *self._folder.iterdir()):
                os.chown(place, entry.pw_uid, entry.pw_gid)
            user = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        with (self._folder / "said.log").open("wb") as log:
            self._process = subprocess.Popen(  # type: ignore[call-overload]
                [program, str(given)], stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/", **user
            )
        end = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            said = (self._folder / "said.log").read_text(errors="replace")
            assert self._process.poll() is None, said
            assert time.monotonic() < end, said
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url).close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(15)
        shutil.rmtree(self._folder)
