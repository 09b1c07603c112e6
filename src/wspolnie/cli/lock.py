"""`./wspolnie lock`: resolve the dependencies of pyproject.toml anew and write the hashed locks.

The first line of each lock holds a digest of the dependency tables, so that `check` sees without network when
somebody changed the tables and forgot the locks.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.place import REPOSITORY

FIRST_LINE = "# dependency tables: sha256:"
SOURCES = {
    "requirements.lock": ["pyproject.toml"],
    "requirements-test.lock": ["pyproject.toml", "--group", "test", "-c", "requirements.lock"],
    "requirements-uv.lock": ["--group", "install"],
}


def digest(pyproject: Path) -> str:
    """SHA-256 (hex) of everything in pyproject.toml that decides which packages are needed."""
    read = tomllib.loads(pyproject.read_text())
    project = read["project"]
    tables = {
        "python": project["requires-python"],
        "dependencies": project["dependencies"],
        "optional": project.get("optional-dependencies", {}),
        "groups": read.get("dependency-groups", {}),
    }
    return hashlib.sha256(json.dumps(tables, sort_keys=True).encode()).hexdigest()


def outdated(repository: Path) -> list[str]:
    """Names of locks that were made from other dependency tables than pyproject.toml's."""
    wanted = FIRST_LINE + digest(repository / "pyproject.toml")
    return [name for name in SOURCES if (repository / name).read_text().partition("\n")[0] != wanted]


def lock(
    upgrade: Annotated[bool, typer.Option(help="Take newer versions where the tables allow them.")] = False,
) -> None:
    """Resolve the dependencies anew and write the hashed locks (asks the network)."""
    first = FIRST_LINE + digest(REPOSITORY / "pyproject.toml")
    base = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-config", "--universal", "--generate-hashes"]
    base += ["--python-version", "3.11", "--no-header", *(["--upgrade"] if upgrade else [])]
    for name, sources in SOURCES.items():
        done = subprocess.run([*base, *sources, "--output-file", name], cwd=REPOSITORY, check=False)
        if done.returncode != 0:
            typer.echo(f"{name} was not written", err=True)
            raise typer.Exit(1)
        path = REPOSITORY / name
        resolved = path.read_text().splitlines()
        path.write_text("\n".join([first, *(line for line in resolved if not line.startswith("#"))]) + "\n")
        typer.echo(f"{name}: {sum('==' in line for line in resolved)} packages")
