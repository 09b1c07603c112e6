"""The demo as a newcomer meets it: starts, ends, accidents. One data folder lives through all of it, in order."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wspolnie.cli.data import MARKER

pytestmark = pytest.mark.slow


def clean_environment() -> dict[str, str]:
    """Without the addresses and settings that this test run itself lives by."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "WSPOLNIE_"))}


class Run:
    """One `demo` process; `lines` are those it printed for people and scripts."""

    def __init__(self, port: int, data: Path, *given: str) -> None:
        command = [sys.executable, "-P", "-m", "wspolnie.cli", "demo", "--port", str(port), "--data", str(data), *given]
        began = time.monotonic()
        self.port = port
        self.errors = data.parent / f"demo-{data.name}.log"
        with self.errors.open("w") as errors:
            self.process = subprocess.Popen(
                command, env=clean_environment(), stdout=subprocess.PIPE, stderr=errors, text=True
            )
        assert self.process.stdout is not None
        self.lines = [self.process.stdout.readline().rstrip()]
        self.seconds = time.monotonic() - began

    def rest(self) -> None:
        """Read the lines after `ready`, which come at once."""
        assert self.process.stdout is not None
        while not self.lines[-1].startswith("person: administrator@krakow"):
            self.lines.append(self.process.stdout.readline().rstrip())

    def health(self, host: str = "localhost") -> int:
        """Status of /zdrowie, or 0 when nobody answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", "/zdrowie", headers={"Host": host})
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()

    def children(self) -> dict[str, int]:
        """Name of program -> process id: serve, worker, postgres."""
        found = {}
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                parent = (entry / "stat").read_text().rpartition(")")[2].split()[1]
                words = (entry / "cmdline").read_bytes().decode(errors="replace").split("\0")
            except OSError:
                continue  # it ended while we looked
            if parent == str(self.process.pid):
                found[words[4] if "wspolnie.cli" in words else Path(words[0]).name] = int(entry.name)
        return found

    def refused(self) -> int:
        """Exit code of a demo that ended by itself."""
        self.process.communicate(timeout=10)
        return self.process.returncode

    def end(self, sig: signal.Signals) -> float:
        """Send a signal and wait for the end; seconds it took."""
        began = time.monotonic()
        self.process.send_signal(sig)
        self.process.communicate(timeout=20)
        return time.monotonic() - began


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def eventually(holds: Callable[[], bool], seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "data"


@pytest.fixture(scope="module")
def first(data: Path) -> Iterator[Run]:
    run = Run(free_port(), data)
    yield run
    if run.process.poll() is None:
        run.end(signal.SIGKILL)


def test_the_first_start_says_what_stands_where(first: Run) -> None:
    assert first.lines[0] == f"ready: http://localhost:{first.port}", first.errors.read_text()
    assert first.health() == 200
    first.rest()
    city = re.compile(rf"city: [a-z-]+ http://[a-z-]+\.localhost:{first.port}")
    person = re.compile(r"person: \S+@\S+ \S+ [a-z-]+")
    assert f"city: wroclaw http://wroclaw.localhost:{first.port}" in first.lines
    assert all(city.fullmatch(line) or person.fullmatch(line) for line in first.lines[1:])
    assert f"letters: http://wroclaw.localhost:{first.port}/poczta" in first.errors.read_text()
    assert set(first.children()) == {"serve", "worker", "postgres"}


def test_the_web_does_not_know_the_owner(first: Run) -> None:
    known = Path(f"/proc/{first.children()['serve']}/environ").read_bytes()
    assert b"wspolnie_app:" in known
    assert b"wspolnie_owner" not in known


def test_a_second_demo_on_the_same_data_or_port_is_refused(first: Run, data: Path, tmp_path: Path) -> None:
    same_data = Run(free_port(), data)
    assert (same_data.refused(), same_data.lines) == (2, [""])
    assert f"another demo runs on {data}" in same_data.errors.read_text()
    same_port = Run(first.port, tmp_path / "other")
    assert (same_port.refused(), same_port.lines) == (2, [""])
    assert same_port.errors.read_text() == f"wspolnie: port {first.port} is taken; choose another with --port\n"
    assert first.health() == 200


def test_killed_web_worker_and_database_come_back(first: Run) -> None:
    before = first.children()
    for pid in before.values():
        os.kill(pid, signal.SIGKILL)
    assert eventually(
        lambda: set(first.children()) == set(before) and not set(first.children().values()) & {*before.values()}
    )
    assert eventually(lambda: first.health() == 200)


def test_it_ends_in_order_starts_again_with_its_data_and_recovers_from_a_kill(first: Run, data: Path) -> None:
    assert first.end(signal.SIGTERM) < 10
    assert first.process.returncode == 0
    assert first.health() == 0
    (data / "kept").touch()
    second = Run(first.port, data)
    assert second.lines[0].startswith("ready:"), second.errors.read_text()
    assert (data / "kept").exists()
    assert "migrating" not in second.errors.read_text()
    left = second.children()
    assert len(left) == 3
    second.end(signal.SIGKILL)
    third = Run(first.port, data)
    assert third.lines[0].startswith("ready:"), third.errors.read_text()
    assert not {*left.values()} & {*third.children().values()}
    assert third.health() == 200
    assert third.end(signal.SIGINT) < 10
    assert third.process.returncode == 0


def test_a_stop_amid_the_start_is_orderly_and_fresh_forgets(data: Path) -> None:
    (data / "forgotten").touch()
    command = [sys.executable, "-P", "-m", "wspolnie.cli", "demo", "--fresh", "--data", str(data)]
    command += ["--port", str(free_port())]
    process = subprocess.Popen(command, env=clean_environment(), stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    said = ""
    while "migrating" not in said:
        said = process.stderr.readline()
        assert said, process.wait(10)
    assert not (data / "forgotten").exists()
    assert (data / MARKER).exists()
    began = time.monotonic()
    process.terminate()
    process.communicate(timeout=20)
    assert (process.returncode, time.monotonic() - began < 10) == (0, True)
