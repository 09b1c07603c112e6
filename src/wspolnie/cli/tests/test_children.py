"""Children that a demo keeps running: started again after a pause, stopped in order, gone with a killed demo."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from wspolnie.cli import children
from wspolnie.cli.children import Child, stop_all

SLEEPER = "import time; print('up', flush=True); time.sleep(600)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(600)"
)


def child(tmp_path: Path, code: str) -> Child:
    made = Child("web", [], os.environ, tmp_path / "web.log")
    made._command = [sys.executable, "-c", code]
    return made


def up(made: Child, times: int = 1) -> int:
    """Wait until the program has said `up`, and give its process id."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        made.watch()
        if made.log.exists() and made.log.read_text().count("up") >= times:
            assert made._process is not None
            return made._process.pid
        time.sleep(0.01)
    pytest.fail("the child did not start")


def test_a_killed_child_is_started_again_after_a_growing_pause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = child(tmp_path, SLEEPER)
    made.start()
    try:
        for times in (1, 2):
            os.kill(up(made, times), signal.SIGKILL)
        up(made, 3)
    finally:
        stop_all([made], 5)
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "wspolnie: web ended (signal SIGKILL); starting it again in 0.5 s",
        "wspolnie: web ended (signal SIGKILL); starting it again in 1 s",
    ]
    assert made.crashes == 2


def test_pauses_stop_growing_and_begin_anew_after_a_steady_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "LONGEST_PAUSE", 0.01)
    made = child(tmp_path, "raise SystemExit(3)")
    made.start()
    until = time.monotonic() + 10
    while made.crashes < 4 and time.monotonic() < until:
        made.watch()
        time.sleep(0.005)
    assert made.crashes == 4
    monkeypatch.setattr(children, "STEADY", 0.0)
    while made.crashes != 1 and time.monotonic() < until:
        made.watch()
        time.sleep(0.005)
    assert made.crashes == 1
    stop_all([made], 5)


def test_a_child_that_does_not_finish_is_killed_in_time(tmp_path: Path) -> None:
    first, second = child(tmp_path, STUBBORN), Child("worker", [], os.environ, tmp_path / "worker.log")
    second._command = [sys.executable, "-c", SLEEPER]
    for made in (first, second):
        made.start()
        up(made)
    started = time.monotonic()
    stop_all([first, second], 0.5)
    assert time.monotonic() - started < 3
    assert [made._process.returncode for made in (first, second) if made._process] == [-signal.SIGKILL, -signal.SIGTERM]
    assert first.last_words() == "up"


def test_the_log_is_turned_over_when_it_is_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "LARGEST_LOG", 10)
    made = child(tmp_path, SLEEPER)
    made.log.write_text("said by an earlier run\n")
    made.start()
    up(made)
    stop_all([made], 5)
    assert (tmp_path / "web.old.log").read_text() == "said by an earlier run\n"
    assert made.log.read_text() == "up\n"


def test_the_worker_ends_with_a_killed_parent() -> None:
    code = (
        "import os, subprocess, sys, time\n"
        "child = 'import sys, time; from wspolnie.foundation.db.parent import die_with_parent;"
        ' die_with_parent(int(sys.argv[1])); print("up", flush=True); time.sleep(600)\'\n'
        "process = subprocess.Popen([sys.executable, '-c', child, str(os.getpid())], stdout=subprocess.PIPE)\n"
        "process.stdout.readline(); print(process.pid, flush=True); time.sleep(600)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    until = time.monotonic() + 10
    while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
        if "State:\tZ" in Path(f"/proc/{pid}/status").read_text():
            break  # dead, and not yet buried by whoever adopted it
        time.sleep(0.01)
    else:
        assert not Path(f"/proc/{pid}").exists()
