"""`./wspolnie token`: prints a key alone, for a person in a capacity that is theirs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.architecture.place import ROOT
from tests.ground import APPLICATION, OWNER, WORKER, clone, database_url

NAME = f"token_{WORKER or 'main'}"
CLERK = "urzedniczka@wroclaw.example"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder for data beside a database of the command's own."""
    clone(NAME)
    yield tmp_path
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(NAME)))


def run(place: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ, "DATABASE_URL": database_url(APPLICATION, NAME), "DATABASE_OWNER_URL": "",
        "PYTHONPATH": str(ROOT / "src"), "WSPOLNIE_SECRET_KEY": "x",
    }  # fmt: skip
    command = [sys.executable, "-W", "ignore", "-P", "-m", "wspolnie.cli", "token", "--city", "wroclaw"]
    return subprocess.run(
        [*command, "--data", str(place / "data"), *options],
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_key_stands_alone_and_its_trace_in_the_table(place: Path) -> None:
    with psycopg.connect(database_url(OWNER, NAME), autocommit=True) as connection:
        (office,) = connection.execute(
            "SELECT o.id FROM offices_office o JOIN cities_city c ON c.id = o.city_id WHERE c.slug = 'wroclaw' LIMIT 1"
        ).fetchone() or ("",)
        done = run(place, "--person", CLERK, "--capacity", f"office:{office}")
        assert (done.returncode, done.stderr) == (0, "")
        (line,) = done.stdout.splitlines()
        assert line.startswith("wsp_")
        found = connection.execute(
            "SELECT prefix, capacity FROM api_apitoken WHERE digest = sha256(%s::bytea)", [line.encode()]
        ).fetchall()
        assert found == [(line[:12], f"office:{office}")]


@pytest.mark.parametrize(
    "options",
    [
        ("--person", "nikt@poczta.example"),
        ("--person", CLERK, "--capacity", "org:0000000000"),
        ("--person", CLERK, "--capacity", "krol"),
    ],
)
def test_a_refusal_is_one_line(place: Path, options: tuple[str, ...]) -> None:
    done = run(place, *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
