"""The embedded PostgreSQL 18 that stands under a demo, the tests and a small installation.

    with Server(Path(".data/postgres")) as server:
        psycopg.connect(server.app_url)

One process holds a folder at a time; the server ends with that process, also when it is killed.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from wspolnie.foundation.db.addresses import DATABASE, SUPERUSER, Addresses, passwords
from wspolnie.foundation.db.cluster import Cluster
from wspolnie.foundation.db.refusals import ServerError, ServerInUse

LOCK_PATIENCE = 3.0  # seconds
RECIPE = "1"  # raise it when roles.prepare changes, so that existing clusters are prepared again

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "fsync": "on",
    "synchronous_commit": "on",
    "timezone": "UTC",
    "cluster_name": "wspolnie",
    "logging_collector": "on",
    "log_filename": "postgres-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_size": "0",
    # the log must hold no personal data: no statements, no parameters, no rejected values
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}


class Server:
    """The server of one folder. Start it from a thread that lasts as long as the server should."""

    def __init__(self, folder: Path | str, settings: Mapping[str, str] | None = None) -> None:
        self.folder = Path(folder).resolve()
        self._settings = {**SETTINGS, **(settings or {})}
        self._cluster = Cluster(self.folder)
        self._process: subprocess.Popen[bytes] | None = None
        self._lock: int | None = None
        self._addresses: Addresses | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    @property
    def addresses(self) -> Addresses:
        """Where it listens.

        Raises:
            ServerError: before `start` and after `stop`.
        """
        if self._addresses is None:
            raise ServerError("the embedded server is not running")
        return self._addresses

    @property
    def app_url(self) -> str:
        """Address of the role that serves people."""
        return self.addresses.app_url

    @property
    def owner_url(self) -> str:
        """Address of the role that migrates and backs up."""
        return self.addresses.owner_url

    def url(self, role: str, database: str = DATABASE) -> str:
        """Address of a role in a database, for instance a test's clone."""
        return self.addresses.url(role, database)

    def alive(self) -> bool:
        """Whether the server's process runs."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start and wait until connections are taken; a server left by a killed process is stopped first.

        Raises:
            ServerInUse: when another process holds the folder.
            ServerError: when it cannot start; the text says why.
        """
        make_private(self.folder)
        self._lock = _hold(self.folder / "lock")
        try:
            self._start()
        except BaseException:
            self.stop()
            raise

    def restart(self) -> None:
        """Bring a server that died back under the same addresses."""
        self._process = self._cluster.relaunch(self._settings)
        self._wait()

    def stop(self, patience: float = 30.0) -> None:
        """Shut down: fast (open transactions are rolled back), at once when that takes over `patience` seconds."""
        if self._process is not None:
            for sig, seconds in ((signal.SIGINT, patience), (signal.SIGQUIT, 5.0), (signal.SIGKILL, None)):
                self._process.send_signal(sig)
                try:
                    self._process.wait(seconds)
                except subprocess.TimeoutExpired:
                    continue
                break
        self._process = self._addresses = None
        self._cluster.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _start(self) -> None:
        self._cluster.open()
        kept = passwords(self.folder / "passwords.json")
        self._cluster.initialise(kept[SUPERUSER])
        self._process = self._cluster.launch(self._settings)
        self._wait()
        self._addresses = Addresses(self._cluster.socket, kept)
        prepared = self.folder / "prepared"
        if not prepared.exists() or prepared.read_text() != RECIPE:
            from wspolnie.foundation.db import roles  # its driver takes a tenth of a second to load

            roles.prepare(self._addresses.url, kept)
            prepared.write_text(RECIPE)

    def _wait(self) -> None:
        """Until the server says `ready` in its own file: no time limit, since recovery after a crash takes its time."""
        process = self._process
        while process is not None and not _ready(self._cluster.data, process.pid):
            if process.poll() is not None:
                raise ServerError(self._cluster.why(process.returncode, self._cluster.logged()))
            time.sleep(0.01)


def running(folder: Path) -> Addresses | None:
    """Addresses of the server that another process runs in `folder`, or None."""
    lock = folder / "lock"
    if not lock.exists():
        return None
    with lock.open() as held:
        try:
            fcntl.flock(held, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            base = Path(json.loads((folder / "address.json").read_text())["base"])
            return Addresses(base / "socket", passwords(folder / "passwords.json"))
    return None


@contextmanager
def opened(folder: Path) -> Iterator[Addresses]:
    """The running server of `folder`, or one started for the length of the block."""
    found = running(folder)
    if found is not None:
        yield found
        return
    with Server(folder) as server:
        yield server.addresses


def remove(folder: Path) -> None:
    """Delete the server's folder with all its data; a server left by a killed process is stopped first.

    Raises:
        ServerInUse: when another process holds the folder.
    """
    if folder.exists():
        lock = _hold(folder / "lock")
        try:
            Cluster(folder).clear()
        finally:
            os.close(lock)


def make_private(folder: Path) -> None:
    """Make the server's folder; under root the system user may pass through it, and nothing more."""
    if not folder.exists():
        folder.mkdir(0o700, parents=True)
        folder.chmod(0o711 if os.geteuid() == 0 else 0o700)


def _hold(path: Path) -> int:
    """The folder's lock, as a descriptor; a process that has just been killed gets time to let go."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    end = time.monotonic() + LOCK_PATIENCE
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                os.close(lock)
                raise ServerInUse(f"another process uses the database in {path.parent}") from None
            time.sleep(0.05)
        else:
            return lock


def _ready(data: Path, pid: int) -> bool:
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return False
    return len(lines) > 7 and lines[0] == str(pid) and lines[7].strip() == "ready"
