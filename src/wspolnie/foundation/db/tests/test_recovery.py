"""Ends nobody planned: kill -9 of the parent, of the server, of everything; closed folders; ordinary users."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from wspolnie.foundation.db.cluster import Cluster
from wspolnie.foundation.db.embedded import Server
from wspolnie.foundation.db.parent import PARENT_GONE

SMALL = {"shared_buffers": "16MB"}
ROOT = os.geteuid() == 0
HOLDER = """
import sys, time
from wspolnie.foundation.db.embedded import Server
server = Server(sys.argv[1], {"shared_buffers": "16MB"})
server.start()
print(server.owner_url, flush=True)
time.sleep(600)
"""


def hold(folder: Path) -> tuple[subprocess.Popen[str], str]:
    """A process that holds a server, and the owner's address."""
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def eventually(holds: Callable[[], bool], seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.02)
    return False


def write(url: str, name: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS brick (name text)")
        connection.execute("INSERT INTO brick VALUES (%s)", [name])


def read(url: str) -> list[str]:
    with psycopg.connect(url) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM brick ORDER BY name")]


def test_the_server_ends_with_a_killed_parent_and_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    process, url = hold(tmp_path / "postgres")
    write(url, "acknowledged")
    cluster = Cluster(tmp_path / "postgres")
    assert cluster.processes()
    left = Path(url.partition("host=")[2])
    end(process)
    assert eventually(lambda: not cluster.processes())
    started = time.monotonic()
    with Server(tmp_path / "postgres", SMALL) as server:
        assert time.monotonic() - started < 2
        assert read(server.owner_url) == ["acknowledged"]
        assert not left.exists()


def test_everything_killed_at_once_leaves_a_stale_pid_and_recovers(tmp_path: Path) -> None:
    folder = tmp_path / "postgres"
    process, url = hold(folder)
    write(url, "acknowledged")
    cluster = Cluster(folder)
    process.send_signal(signal.SIGSTOP)  # so that nobody can tidy up
    for pid in cluster.processes():
        with suppress(ProcessLookupError):  # the first one's end takes others with it
            os.kill(pid, signal.SIGKILL)
    end(process)
    assert eventually(lambda: not cluster.processes())
    stale = folder / "cluster" / "postmaster.pid"
    lines = stale.read_text().splitlines()
    stale.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")  # its number was given to a living process
    with Server(folder, SMALL) as server:
        assert read(server.owner_url) == ["acknowledged"]


def test_a_server_left_by_an_earlier_run_is_stopped_and_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "postgres"
    first = Server(folder, SMALL)
    first.start()
    write(first.owner_url, "acknowledged")
    left = first._cluster.processes()[0]
    assert first._lock is not None
    os.close(first._lock)  # what the kernel does when a holder dies
    first._lock = None
    with Server(folder, SMALL) as second:
        assert left not in second._cluster.processes()
        assert not first.alive()
        assert read(second.owner_url) == ["acknowledged"]


def test_a_server_that_died_comes_back_under_the_same_address(tmp_path: Path) -> None:
    with Server(tmp_path / "postgres", SMALL) as server:
        write(server.owner_url, "acknowledged")
        os.kill(server._cluster.processes()[0], signal.SIGKILL)
        assert eventually(lambda: not server.alive())
        server.restart()
        assert server.alive()
        assert read(server.owner_url) == ["acknowledged"]


def test_a_child_whose_parent_is_gone_leaves_at_once() -> None:
    code = "from wspolnie.foundation.db.parent import die_with_parent; die_with_parent(1 << 30)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == PARENT_GONE


@pytest.mark.skipif(not ROOT, reason="only root drops to another user")
def test_root_serves_from_behind_a_closed_folder(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(0o700)
    with Server(closed / "postgres", SMALL) as server:
        assert server._cluster.bound
        assert Path(f"/proc/{server._cluster.processes()[0]}").stat().st_uid != 0
        write(server.owner_url, "behind")
        assert read(server.owner_url) == ["behind"]
        assert closed.stat().st_mode & 0o777 == 0o700
    setpriv = shutil.which("setpriv")
    if setpriv is not None:
        powerless = [setpriv, "--bounding-set=-sys_admin", sys.executable, "-c", HOLDER, str(closed / "postgres")]
        refused = subprocess.run(powerless, capture_output=True, text=True, check=False)
        assert "cannot pass through" in refused.stderr
        assert str(closed) in refused.stderr
        assert "open it (chmod o+x) or move --data" in refused.stderr


@pytest.mark.skipif(not ROOT, reason="only root can become another user")
def test_an_ordinary_user_runs_it_and_an_ordinary_stranger_is_refused(tmp_path: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    packages = os.pathsep.join(path for path in sys.path if path)
    environment = {"PYTHONPATH": packages, "PATH": "/usr/bin:/bin"}
    as_nobody = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}

    def works(python: str) -> bool:
        test = [python, "-c", "import psycopg, wspolnie.foundation.db.embedded"]
        try:
            done = subprocess.run(test, env=environment, cwd="/", capture_output=True, check=False, **as_nobody)
        except PermissionError:
            return False
        return done.returncode == 0

    python = next(filter(works, (sys.executable, "/usr/bin/python3")), None)
    if python is None:
        pytest.skip("no Python that an ordinary user may run has the packages")
    place = Path("/tmp") / f"wspolnie-test-{os.getpid()}"
    place.mkdir(0o755)
    try:
        os.chown(place, nobody.pw_uid, nobody.pw_gid)
        script = HOLDER.replace("time.sleep(600)", "server.stop()")
        command = [python, "-c", script, str(place / "postgres")]
        done = subprocess.run(
            command, env=environment, cwd="/", capture_output=True, text=True, check=False, **as_nobody
        )
        assert done.returncode == 0, done.stderr
        with Server(place / "postgres", SMALL) as server:  # root serves it as the user whose data it is
            assert Path(f"/proc/{server._cluster.processes()[0]}").stat().st_uid == nobody.pw_uid
        os.chown(place / "postgres" / "cluster", 1, 1)
        refused = subprocess.run(
            command, env=environment, cwd="/", capture_output=True, text=True, check=False, **as_nobody
        )
        assert "belongs to another user" in refused.stderr
    finally:
        shutil.rmtree(place)
