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


MEASURING = (
    *(f"tests/load/test_{name}.py" for name in ("bench", "letters", "new_city", "rush")),
    *(f"src/wspolnie/config/tests/test_many_{name}_speed.py" for name in ("bodies", "cities")),
)
"""Tests that compare with the machine's limits: nothing else runs beside them."""
MOST_AT_ONCE = 4


def test(context: typer.Context) -> None:
    """Run pytest: without words every test, files side by side; with words what they say, passed on to pytest."""
    chromium = find_chromium() or install_chromium()
    if find_pooler() is None and may_install():
        install("PgBouncer", "pgbouncer")
    if find_faketime() is None and may_install():
        install("libfaketime", "libfaketime")
    os.environ["WSPOLNIE_CHROMIUM"] = chromium
    os.chdir(REPOSITORY)
    pytest = [sys.executable, "-m", "pytest"]
    if context.args:
        os.execv(sys.executable, [*pytest, *context.args])  # noqa: S606
    ends = [subprocess.run([*pytest, *words], check=False).returncode for words in runs(len(os.sched_getaffinity(0)))]
    raise typer.Exit(next((end for end in ends if end), 0))


def runs(cores: int) -> list[list[str]]:
    """Words for pytest, run after run: all but what measures, on up to four cores; then what measures, alone.

    How files are shared out between the workers says `tests/shares.py`.
    """
    at_once = min(cores, MOST_AT_ONCE)
    spread = ["-n", str(at_once), "--dist", "loadfile", "--no-loadscope-reorder"] if at_once > 1 else []
    return [[*spread, *(f"--ignore={path}" for path in MEASURING)], [*MEASURING]]


def find_chromium() -> str | None:
    """Path of a browser of Chromium's family: WSPOLNIE_CHROMIUM, else what PATH knows."""
    chosen = os.environ.get("WSPOLNIE_CHROMIUM")
    return chosen or next(filter(None, map(shutil.which, BROWSERS)), None)


def install_chromium() -> str:
    """Install Debian's Chromium where we may; else refuse, saying how a person can."""
    if not may_install():
        refuse("tests need Chromium: install it (Debian: apt install chromium) or name it in WSPOLNIE_CHROMIUM")
    log = install("Chromium", "chromium", "fonts-dejavu-core")
    found = find_chromium()
    if log is not None or found is None:
        refuse(f"Chromium could not be installed; what apt-get said stands in {log}")
    return found


def find_pooler() -> str | None:
    """Path of PgBouncer, which stands where administrators' programs do; tests that need it are skipped without it."""
    return shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def find_faketime() -> Path | None:
    """The library that gives a program a clock of its own; tests of clocks are skipped without it."""
    return next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)


def may_install() -> bool:
    """Whether this is Debian or alike, and we are root."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(name: str, *packages: str) -> Path | None:
    """Install Debian's packages, saying so; the log when that failed, None when all went well."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    log = Path(tempfile.mkdtemp(prefix="wspolnie-")) / f"{name.lower()}.log"
    with log.open("w") as said:
        for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
            typer.echo(f"wspolnie: {name} for the tests: apt-get {step[0]}", err=True)
            done = subprocess.run(["apt-get", "-q", *step], env=environment, stdout=said, stderr=said, check=False)
    if done.returncode != 0:
        typer.echo(f"wspolnie: {name} could not be installed: {log}", err=True)
    else:
        shutil.rmtree(log.parent)
    return log if done.returncode else None
