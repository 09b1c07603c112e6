"""`./wspolnie check`: everything that can be said about the code without running it, and without network."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import typer

from wspolnie.cli.lock import outdated
from wspolnie.cli.place import REPOSITORY

LONGEST_FILE = 300
LINTER = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"

Answer = tuple[bool, str]


def check() -> None:
    """Run all parts at once; name those that failed and end with code 1 when one did."""
    with ThreadPoolExecutor(len(PARTS)) as pool:
        answers = pool.map(lambda part: _timed(part[0], part[1]), PARTS.items())
        failed = [name for name, passed in answers if not passed]
    if failed:
        typer.echo(f"check failed: {', '.join(failed)}", err=True)
        raise typer.Exit(1)
    typer.echo("check passed")


def locks(repository: Path = REPOSITORY) -> Answer:
    """Whether the locks were made from the dependency tables that stand in pyproject.toml."""
    old = outdated(repository)
    return not old, "".join(f"{name} does not fit pyproject.toml: run ./wspolnie lock\n" for name in old)


def sizes(repository: Path = REPOSITORY) -> Answer:
    """Whether every Python file fits in a head; migrations are written by a program and read by none of us."""
    said = ""
    files = {*repository.glob("src/**/*.py"), *repository.glob("tests/**/*.py")}
    for file in sorted(files - {*repository.glob("src/**/migrations/*.py")}):
        with file.open(encoding="utf-8") as lines:
            count = sum(1 for _ in lines)
        if count > LONGEST_FILE:
            said += f"{file.relative_to(repository)}: {count} lines, {LONGEST_FILE} at most: split it by noun\n"
    return not said, said


def _program(*command: str) -> Callable[[], Answer]:
    def run() -> Answer:
        done = subprocess.run(
            [sys.executable, *command],
            cwd=REPOSITORY,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode == 0, done.stdout

    return run


def _timed(name: str, part: Callable[[], Answer]) -> tuple[str, bool]:
    started = time.monotonic()
    passed, said = part()
    seconds = time.monotonic() - started
    typer.echo(f"{'ok    ' if passed else 'FAILED'} {name} ({seconds:.1f} s)\n{'' if passed else said}", nl=False)
    return name, passed


PARTS: dict[str, Callable[[], Answer]] = {
    "ruff": _program("-m", "ruff", "check", "--quiet"),
    "format": _program("-m", "ruff", "format", "--check"),
    "mypy": _program("-m", "mypy"),
    "imports": _program("-c", LINTER),
    "locks": locks,
    "sizes": sizes,
}
