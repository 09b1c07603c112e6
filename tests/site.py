"""A real site for tests: `serve` and `worker` as processes of their own on a clone of the template database."""

from __future__ import annotations

import http.client
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.ground import OWNER, ROOT, SOURCE, WORKER, clone, database_url
from wspolnie.foundation.journal.keys import ensure_key

STARTS_WITHIN = 60.0
"""Seconds; two cores may be busy with other things."""


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Site:
    """The web server and the worker of one clone, and a door to its tables for looking."""

    program = "wspolnie.cli"
    """The module that takes the commands."""

    def __init__(self, name: str, folder: Path, at: tuple[str, str] | None = None, **settings: str) -> None:
        """A clone called `name`, or the database at two addresses (application's, owner's)."""
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.host = f"wroclaw.localhost:{self.port}"
        self.address = f"http://{self.host}"
        self.folder = folder
        app_url, self.owner_url = at or (clone(name), database_url(OWNER, name))
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("WSPOLNIE_TEST_")},
            "DATABASE_URL": app_url,
            "DJANGO_SETTINGS_MODULE": "wspolnie.config.settings",
            "PYTHONPATH": f"{SOURCE}{os.pathsep}{ROOT}",
            "WSPOLNIE_DEMO": "1",
            "WSPOLNIE_SITE_ADDRESS": f"http://{{host}}:{self.port}",
            "WSPOLNIE_KEYS": str(folder / "keys"),
            "WSPOLNIE_DATA": str(folder / "data"),
            **settings,
        }
        ensure_key(folder / "keys")
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def start_web(self) -> None:
        """Start the web server and wait until it answers."""
        self._start("serve", "--port", str(self.port))
        end = time.monotonic() + STARTS_WITHIN
        while self.answers("/zdrowie") is None:
            assert self._processes["serve"].poll() is None, self.log("serve")
            assert time.monotonic() < end, f"no answer within {STARTS_WITHIN} s: {self.log('serve')}"
            time.sleep(0.05)

    def start_worker(self) -> None:
        """Start the worker and wait until it says that it works."""
        heard, ready = os.pipe()
        self._start("worker", "--ready", str(ready), passed=(ready,))
        os.close(ready)
        with os.fdopen(heard, "rb") as pipe:
            assert select.select([pipe], [], [], STARTS_WITHIN)[0], self.log("worker")
            assert pipe.read(1) == b"r", self.log("worker")

    def _start(self, command: str, *given: str, passed: tuple[int, ...] = ()) -> None:
        line = [sys.executable, "-P", "-m", self.program, command, "--data", str(self.folder / "data"), *given]
        with (self.folder / f"{command}.log").open("ab") as log:
            self._processes[command] = subprocess.Popen(
                [*line, "--parent", str(os.getpid())],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=passed,
                start_new_session=True,
            )

    def kill_web(self) -> None:
        """kill -9 of the server; its workers end with it."""
        self._kill("serve", signal.SIGKILL)

    def kill_worker(self) -> None:
        """kill -9 of the worker."""
        self._kill("worker", signal.SIGKILL)

    def stop(self) -> None:
        """End both in order."""
        for command in list(self._processes):
            self._kill(command, signal.SIGTERM)

    def _kill(self, command: str, sig: signal.Signals) -> None:
        process = self._processes.pop(command)
        process.send_signal(sig)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def log(self, command: str) -> str:
        """What a process has said."""
        return (self.folder / f"{command}.log").read_text(errors="replace")

    def answers(self, path: str, *, host: str = "", headers: Mapping[str, str] | None = None) -> Answer | None:
        """The answer to a GET, or None when nobody listens."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path, headers={"Host": host or self.host, **(headers or {})})
            return Answer(connection.getresponse())
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def owner_sql(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows of a query asked past the row policies: what really stands in the tables."""
        with psycopg.connect(self.owner_url, autocommit=True) as connection:
            cursor = connection.execute(query, values)  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []

    def consultations(self, *orders: Mapping[str, object]) -> list[str]:
        """Consultations made by their verbs in a process of its own (see tests/order.py); returns their slugs."""
        done = subprocess.run(
            [sys.executable, "-m", "tests.order", json.dumps(orders, default=str)],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    def consultation(self, title: str = "Program współpracy", **order: object) -> str:
        """One of them."""
        return self.consultations({"title": title, **order})[0]


class Answer:
    """An answer of the site, read whole."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self.text = response.read().decode()

    def json(self) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self.text)
        return answer


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One site for all browser tests of a worker of pytest."""
    made = Site(f"site_{WORKER or 'main'}", tmp_path_factory.mktemp("site"))
    try:
        made.start_web()
        made.start_worker()
        yield made
    finally:
        made.stop()
