"""The demo as a newcomer runs it, in a folder of its own, to be killed in parts."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import psycopg

from tests.ground import ROOT, SOURCE
from tests.site import free_port
from wspolnie.foundation.db.embedded import running

PATIENCE: Final = 60.0
"""Seconds for anything to happen; two cores may be busy with other things."""
READY_WITHIN: Final = 240.0
"""Seconds until a first start has made its database, its tables and its cities; how fast it is `bench` measures."""


class Demo:
    """The demo as a newcomer runs it, with a data folder of its own."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.port = free_port()
        self.data = folder / "data"
        hidden = ("WSPOLNIE_", "DATABASE_")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
        self.environment = {**environment, "PYTHONPATH": f"{SOURCE}{os.pathsep}{ROOT}", **settings}
        self._said = (folder / "said.log").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "wspolnie.cli", "demo", "--port", str(self.port), "--data", str(self.data)],
            env=self.environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            self.until(lambda: "ready:" in self.said(), "the demo is not ready", READY_WITHIN)
        except AssertionError:
            self.stop()
            raise
        addresses = running(self.data / "postgres")
        assert addresses is not None
        self.app_url, self.owner_url = addresses.app_url, addresses.owner_url

    def said(self) -> str:
        self._said.flush()
        return Path(self._said.name).read_text()

    def until(self, happened: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
        end = time.monotonic() + patience
        while not happened():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, f"{what}: {self.said()}"
            time.sleep(0.1)

    def sql(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows past the row policies."""
        with psycopg.connect(self.owner_url, autocommit=True) as connection:
            cursor = connection.execute(query, values or None)  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []

    def child(self, name: str) -> int:
        """Process id of the web server or the worker: a child of the demo that runs this command."""
        for status in Path("/proc").glob("[0-9]*/status"):
            try:
                parent = re.search(r"^PPid:\t(\d+)", status.read_text(), re.MULTILINE)
                words = (status.parent / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue  # it has just ended
            if parent and int(parent.group(1)) == self.process.pid and name.encode() in words:
                return int(status.parent.name)
        raise AssertionError(f"no {name} runs")

    def postmaster(self) -> int:
        (file,) = self.data.rglob("postmaster.pid")
        return int(file.read_text().splitlines()[0])

    def kill(self, pid: int) -> None:
        """kill -9, and wait until the whole works again by itself."""
        os.kill(pid, signal.SIGKILL)
        self.until(lambda: not _runs(pid), "it does not die")
        self.until(self.works, "it does not recover")

    def works(self) -> bool:
        """Health with a worker that has shown itself in the last seconds."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", "/zdrowie")
            health = json.loads(connection.getresponse().read())
        except (OSError, http.client.HTTPException, ValueError):
            return False  # not yet
        finally:
            connection.close()
        return health["status"] == "ok" and health["worker_age_s"] < 3

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(20)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
            self._said.close()


def _runs(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
