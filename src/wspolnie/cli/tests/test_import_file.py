"""`./wspolnie import`: a process of its own on a committed database, its report, its refusals, stopped and gone on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.architecture.place import ROOT
from tests.ground import APPLICATION, OWNER, WORKER, clone, database_url

NAME = f"importing_{WORKER or 'main'}"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder for data beside a database of the command's own."""
    clone(NAME)
    yield tmp_path
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(NAME)))


def prepared(place: Path, content: bytes, *options: str) -> tuple[list[str], dict[str, str]]:
    """The command and its environment."""
    file = place / "kluby.csv"
    file.write_bytes(content)
    environment = {
        **os.environ, "DATABASE_URL": database_url(APPLICATION, NAME), "DATABASE_OWNER_URL": "",
        "PYTHONPATH": str(ROOT / "src"), "WSPOLNIE_SECRET_KEY": "x",
    }  # fmt: skip
    command = [sys.executable, "-W", "ignore", "-P", "-m", "wspolnie.cli", "import", str(file)]
    return [*command, "--data", str(place / "data"), *options], environment


def run(place: Path, content: bytes, *options: str) -> subprocess.CompletedProcess[str]:
    command, environment = prepared(place, content, *options)
    return subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)


@contextmanager
def held_at(krs: str) -> Iterator[None]:
    """The organisation of this number cannot be written meanwhile, so that a stop always comes in the middle."""
    with psycopg.connect(database_url(OWNER, NAME), autocommit=True) as connection:
        connection.execute(
            "CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql "
            "AS 'BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NEW; END'"
        )
        connection.execute(
            sql.SQL(
                "CREATE TRIGGER held BEFORE INSERT ON organisations_organisation "
                "FOR EACH ROW WHEN (NEW.krs = {}) EXECUTE FUNCTION held()"
            ).format(sql.Literal(krs))
        )
        connection.execute("SELECT pg_advisory_lock(7)")
        yield


@contextmanager
def interruptible() -> Iterator[None]:
    """Programs started meanwhile heed Ctrl+C, also when these tests run in a background that ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def counted(city: str) -> int:
    with psycopg.connect(database_url(OWNER, NAME)) as connection:
        row = connection.execute(
            "SELECT count(*) FROM organisations_organisation "
            "WHERE city_id = (SELECT id FROM cities_city WHERE slug = %s)",
            [city],
        ).fetchone()
    assert row is not None
    return int(row[0])


def test_a_file_comes_in_once_into_its_city(place: Path) -> None:
    content = "krs;nazwa\n1;Żółw\n2;Ćma\n1;Żółw\nx;Zły\n".encode()
    dry = json.loads(run(place, content, "--city", "wroclaw", "--dry-run", "--json").stdout)
    assert (dry["dry_run"], dry["created"], counted("wroclaw")) == (True, 2, 0)
    done = run(place, content, "--city", "wroclaw")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "4 rows; 2 created, 0 changed, 0 unchanged, 1 repeated, 1 refused\n"
    assert "row 5: krs: " in done.stderr
    again = json.loads(run(place, content, "--city", "wroclaw", "--json").stdout)
    assert (again["created"], again["changed"], again["unchanged"]) == (0, 0, 2)
    assert [(error["row"], error["result"], error["column"]) for error in again["errors"]] == [
        (4, "repeated", ""), (5, "refused", "krs"),
    ]  # fmt: skip
    assert (counted("wroclaw"), counted("testowo")) == (2, 0)


def test_ctrl_c_stops_it_and_the_same_command_goes_on(place: Path) -> None:
    content = ("krs;nazwa\n" + "".join(f"{number};Klub {number}\n" for number in range(1, 6001))).encode()
    command, environment = prepared(place, content, "--city", "wroclaw")
    with (
        held_at("0000003000"),
        interruptible(),
        subprocess.Popen(command, cwd=place, env=environment, stderr=subprocess.PIPE, text=True) as process,
    ):
        try:
            while counted("wroclaw") == 0 and process.poll() is None:
                time.sleep(0.05)
            process.send_signal(signal.SIGINT)
            said = process.communicate(timeout=60)[1]
        finally:
            process.kill()  # one that did not heed would wait for the lock, and we for it
    assert process.returncode == 130, said
    assert "the same command goes on" in said
    stopped = counted("wroclaw")
    assert 0 < stopped < 6000
    assert stopped % 250 == 0
    done = json.loads(run(place, content, "--city", "wroclaw", "--json").stdout)
    assert (done["created"], done["unchanged"], counted("wroclaw")) == (6000, 0, 6000), "one run from first row to last"


@pytest.mark.parametrize(
    ("content", "options", "why"),
    [
        (b"nazwa\nA\n", ("--city", "wroclaw"), "krs, nip, regon"),
        (b"krs;nazwa\n1;A\n", ("--city", "atlantyda"), "wroclaw"),
        (b"krs;nazwa\n1;A\n", ("--city", "wroclaw", "--kind", "nic"), "nic"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_code_two(
    place: Path, content: bytes, options: tuple[str, ...], why: str
) -> None:
    done = run(place, content, *options)
    assert done.returncode == 2
    assert why in done.stderr
    assert len(done.stderr.splitlines()) == 1
