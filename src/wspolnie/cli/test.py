"""`./wspolnie test`: every test, in a browser too; what that needs is found or installed first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import typer

from wspolnie.cli.place import REPOSITORY
from wspolnie.cli.refusal import refuse

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


MEASURING = "tests/load"
"""Tests that compare with the machine's limits: nothing else runs beside them."""
MOST_AT_ONCE = 4


def test(context: typer.Context) -> None:
    """Run pytest: without words every test, files side by side; with words what they say, passed on to pytest."""
    chromium = find_chromium() or install_chromium()
    os.environ["WSPOLNIE_CHROMIUM"] = chromium
    os.chdir(REPOSITORY)
    pytest = [sys.executable, "-m", "pytest"]
    if context.args:
        os.execv(sys.executable, [*pytest, *context.args])  # noqa: S606
    ends = [subprocess.run([*pytest, *words], check=False).returncode for words in runs(len(os.sched_getaffinity(0)))]
    raise typer.Exit(next((end for end in ends if end), 0))


def runs(cores: int) -> list[list[str]]:
    """Words for pytest, run after run: all but what measures, on up to four cores; then what measures, alone.

    Files go out in the order they are collected in: journeys wait for the clock and must not come last.
    """
    at_once = min(cores, MOST_AT_ONCE)
    spread = ["-n", str(at_once), "--dist", "loadfile", "--no-loadscope-reorder"] if at_once > 1 else []
    return [[*spread, f"--ignore={MEASURING}"], [MEASURING]]


def find_chromium() -> str | None:
    """Path of a browser of Chromium's family: WSPOLNIE_CHROMIUM, else what PATH knows."""
    chosen = os.environ.get("WSPOLNIE_CHROMIUM")
    return chosen or next(filter(None, map(shutil.which, BROWSERS)), None)


def install_chromium() -> str:
    """Install Debian's Chromium where we may; else refuse, saying how a person can."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        refuse("tests need Chromium: install it (Debian: apt install chromium) or name it in WSPOLNIE_CHROMIUM")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    log = Path(tempfile.mkdtemp(prefix="wspolnie-")) / "chromium.log"
    with log.open("w") as said:
        for step in (["update"], ["install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"]):
            typer.echo(f"wspolnie: Chromium for the tests: apt-get {step[0]}", err=True)
            done = subprocess.run([apt, "-q", *step], env=environment, stdout=said, stderr=said, check=False)
    found = find_chromium()
    if done.returncode != 0 or found is None:
        refuse(f"Chromium could not be installed; what apt-get said stands in {log}")
    shutil.rmtree(log.parent)
    return found
