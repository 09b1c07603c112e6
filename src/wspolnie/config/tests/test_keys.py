"""The secret key: one for all processes that start together, never empty, readable by its owner alone."""

from __future__ import annotations

import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from wspolnie.config.keys import kept_key

PROGRAM = """
import sys, time
from pathlib import Path
from wspolnie.config.keys import kept_key
print("ready", flush=True)
sys.stdin.readline()
print(kept_key(Path(sys.argv[1])))
"""


def test_it_is_made_once_and_kept(tmp_path: Path) -> None:
    key = kept_key(tmp_path / "secret.key")
    assert len(key) >= 64
    assert kept_key(tmp_path / "secret.key") == key
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def test_a_key_given_by_hand_is_taken_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_text("of the administrator\n")
    assert kept_key(tmp_path / "secret.key") == "of the administrator"


def test_without_its_folder_a_passing_one(tmp_path: Path) -> None:
    one, other = (kept_key(tmp_path / "none" / "secret.key") for _ in range(2))
    assert one
    assert other
    assert one != other
    assert not (tmp_path / "none").exists()


def test_threads_that_start_together_agree(tmp_path: Path) -> None:
    for turn in range(20):
        path = tmp_path / str(turn) / "secret.key"
        path.parent.mkdir()
        with ThreadPoolExecutor(8) as pool:
            keys = set(pool.map(kept_key, [path] * 8))
        assert len(keys) == 1
        assert len(keys.pop()) >= 64


def test_processes_that_start_together_agree(tmp_path: Path) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(tmp_path / "secret.key")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
        )
        for _ in range(3)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    keys = {process.communicate(timeout=30)[0] for process in processes}
    assert len(keys) == 1
    assert keys.pop().strip() == kept_key(tmp_path / "secret.key")
