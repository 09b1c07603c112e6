"""The commands start in an environment that says nothing: no settings, no database, no variable of ours."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.ground import SOURCE
from wspolnie.cli.__main__ import COMMANDS


def run(*words: str) -> subprocess.CompletedProcess[str]:
    bare = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    return subprocess.run(
        [sys.executable, "-P", "-m", "wspolnie.cli", *words],
        env={**bare, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_help_names_every_command() -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    for command in COMMANDS:
        assert command.__name__.replace("_", "-").removesuffix("-file") in done.stdout


def test_a_receipt_is_looked_at_without_settings(tmp_path: Path) -> None:
    paper, key = tmp_path / "receipt.json", tmp_path / "key.pem"
    paper.write_text("{}")
    key.write_text("no key")
    done = run("verify", str(paper), "--key", str(key))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
