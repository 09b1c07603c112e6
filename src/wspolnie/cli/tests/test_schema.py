"""A program older than its database does not touch it; one that is newer says what to run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.ground import OWNER, WORKER, clone, database_url
from tests.site import free_port
from wspolnie.cli.schema import fit

NAME = f"schema_{WORKER or 'main'}"


@pytest.fixture(scope="module")
def address() -> str:
    """The owner's address of a clone that anybody here may spoil and mend."""
    clone(NAME)
    return database_url(OWNER, NAME)


def test_a_migrated_database_fits(address: str) -> None:
    found = fit(address)
    assert (found.unknown, found.pending) == ([], [])


def test_what_waits_is_named(address: str) -> None:
    with psycopg.connect(address) as owner:
        owner.execute("DELETE FROM django_migrations WHERE app = 'journal' AND name = '0001_initial'")
    assert fit(address).pending == ["journal.0001_initial"]
    with psycopg.connect(address) as owner:
        owner.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('journal', '0001_initial', now())")
    assert fit(address).pending == []
    assert "journal.0001_initial" in fit(database_url(OWNER, "postgres")).pending


@pytest.mark.parametrize("command", ["serve", "worker", "migrate"])
def test_a_database_of_a_newer_release_is_refused(address: str, tmp_path: Path, command: str) -> None:
    with psycopg.connect(address) as owner:
        owner.execute("DELETE FROM django_migrations WHERE name = '0999_of_tomorrow'")
        owner.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('spaces', '0999_of_tomorrow', now())")
        before = owner.execute("SELECT count(*) FROM django_migrations").fetchone()
    line = [sys.executable, "-P", "-m", "wspolnie.cli", command, "--data", str(tmp_path / "data")]
    line += ["--port", str(free_port())] if command == "serve" else []
    environment = {
        **os.environ,
        "DATABASE_URL": database_url("wspolnie_app", NAME),
        "DATABASE_OWNER_URL": address,
        "PYTHONPATH": "src",
    }
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2, done.stderr
    assert "newer release (1 migrations unknown here: spaces.0999_of_tomorrow)" in done.stderr
    assert "put back the copy" in done.stderr
    with psycopg.connect(address) as owner:
        assert owner.execute("SELECT count(*) FROM django_migrations").fetchone() == before
        owner.execute("DELETE FROM django_migrations WHERE name = '0999_of_tomorrow'")
