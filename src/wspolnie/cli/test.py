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


def test(context: typer.Context) -> None:
    """Run pytest; everything after `test` is passed on to it."""
    chromium = find_chromium() or install_chromium()
    os.environ["WSPOLNIE_CHROMIUM"] = chromium
    os.chdir(REPOSITORY)
    os.execv(sys.executable, [sys.executable, "-m", "pytest", *context.args])  # noqa: S606


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
