"""What faults are made on: a demo on a small disk, a mail server that can be cut off, a web server with a clock."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from tests.ground import ROOT, SOURCE
from tests.load.demo import Demo
from tests.load.mail import Mail
from tests.poster import Poster
from tests.site import Site
from wspolnie.cli.test import find_faketime

ROOM: Final = 768
"""Megabytes of the small disk; the demo takes about a third."""
FAKETIME: Final = find_faketime()


SIGN: Final = """
import django, sys
django.setup()
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import sign_head
for _ in range(100):
    with in_city(City.objects.get(slug="wroclaw").id):
        if sign_head() is not None:
            sys.exit(0)
sys.exit("somebody else builds the tree all the time")
"""


def may_mount() -> bool:
    """Whether a small disk can be made here."""
    with tempfile.TemporaryDirectory() as folder:
        return os.geteuid() == 0 and _mount(Path(folder), 1)


def _mount(place: Path, megabytes: int) -> bool:
    options = f"size={megabytes}m,mode=0755"
    command = ["mount", "-t", "tmpfs", "-o", options, "wspolnie-test", str(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return False
    if megabytes == 1:
        _unmount(place)
    return True


def _unmount(place: Path) -> None:
    if subprocess.run(["umount", str(place)], capture_output=True, check=False).returncode:
        subprocess.run(["umount", "--lazy", str(place)], capture_output=True, check=True)


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[Path]:
    """A file system of its own at a folder, gone with the block whatever happens."""
    place.mkdir(parents=True, exist_ok=True)
    if not _mount(place, megabytes):
        raise RuntimeError("no file system can be mounted here")
    try:
        yield place
    finally:
        _unmount(place)


@contextmanager
def filled(place: Path) -> Iterator[None]:
    """No room on the disk of a folder for the length of the block."""
    ballast = place / "ballast"
    try:
        with ballast.open("wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12, 1):
                try:
                    while file.write(b"\0" * size) == size:
                        pass
                except OSError:
                    continue
        yield
    finally:
        ballast.unlink(missing_ok=True)


class Ground:
    """The demo and what stands around it."""

    def __init__(self, folder: Path, mail: Mail) -> None:
        self.folder = folder
        self.mail = mail
        self.demo = Demo(folder, WSPOLNIE_MAIL_URL=f"smtp://127.0.0.1:{mail.port}")

    def verified(self) -> str:
        """What `verify` says of the whole journal, signed as it stands and read over the API; raises when it is not
        right."""
        self._run("-c", SIGN)
        keys = self.folder / "keys.pem"
        keys.write_text(Poster(self.demo.port).get("/dziennik/klucze/").text)
        host = f"wroclaw.localhost:{self.demo.port}"
        words = ["verify", "--key", str(keys), "--journal", f"http://127.0.0.1:{self.demo.port}", "--host", host]
        return self._run("-P", "-m", "wspolnie.cli", *words)

    def _run(self, *words: str) -> str:
        own = {
            "PYTHONPATH": str(SOURCE),
            "DJANGO_SETTINGS_MODULE": "wspolnie.config.settings",
            "DATABASE_URL": self.demo.app_url,
            "WSPOLNIE_DATA": str(self.demo.data),
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("WSPOLNIE_", "DATABASE_"))}
        done = subprocess.run(
            [sys.executable, *words], env={**kept, **own}, cwd=ROOT, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise AssertionError(f"{words} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    @contextmanager
    def web_with_a_clock(self) -> Iterator[tuple[Site, Path]]:
        """A second web server on the same database, and the file that says how far its clock is set ("+1h")."""
        clock = self.folder / "clock"
        clock.write_text("+0\n")
        apart = self.folder / "apart"
        apart.mkdir(exist_ok=True)
        site = Site(
            "", apart, (self.demo.app_url, self.demo.owner_url),
            WSPOLNIE_KEYS=str(self.demo.data / "keys"), LD_PRELOAD=str(FAKETIME), FAKETIME_NO_CACHE="1",
            FAKETIME_TIMESTAMP_FILE=str(clock), FAKETIME_DONT_FAKE_MONOTONIC="1",
        )  # fmt: skip
        site.start_web()
        try:
            yield site, clock
        finally:
            site.stop()

    def memory(self) -> dict[str, int]:
        """Octets of all processes (shared pages are shared out), by what they are."""
        found: dict[str, int] = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                name = self._part(folder)
                if name:
                    (line,) = [row for row in (folder / "smaps_rollup").read_text().splitlines() if row[:4] == "Pss:"]
                    found[name] = found.get(name, 0) + 1024 * int(line.split()[1])
            except OSError:
                continue  # it has just ended
        return found

    def _part(self, folder: Path) -> str:
        """`serve`, `worker`, `postgres` or `demo`; empty when the process is none of ours."""
        chain, names = folder, []
        while chain.name != "0" and chain.name != str(self.demo.process.pid):
            words = (chain / "cmdline").read_bytes().split(b"\0")
            names += [name for name in ("serve", "worker", "postgres") if any(name.encode() in word for word in words)]
            (parent,) = [row for row in (chain / "status").read_text().splitlines() if row.startswith("PPid:")]
            chain = chain.parent / parent.split()[1]
        return (names[0] if names else "demo") if chain.name != "0" else ""


@contextmanager
def ground() -> Iterator[Ground]:
    """All of it, on a small disk where one can be mounted; everything ends with the block."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="wspolnie-faults-")))
        folder.chmod(0o755)
        if may_mount():
            stack.enter_context(small_disk(folder, ROOM))
        mail = Mail()
        mail.open()
        stack.callback(mail.close)
        made = Ground(folder, mail)
        stack.callback(made.demo.stop)
        yield made
