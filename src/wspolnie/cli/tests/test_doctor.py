"""The doctor finds what is wrong, says what to do, and calls nothing wrong that is well."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from tests.ground import APPLICATION, OWNER, WORKER, clone, database_url
from wspolnie.cli import examination
from wspolnie.cli.examination import examine, journal_key, places, settings_of
from wspolnie.cli.findings import Finding, Grade
from wspolnie.foundation.journal.keys import ensure_key, fresh_key

WELL = {
    "WSPOLNIE_HTTPS": "1",
    "WSPOLNIE_MAIL_URL": "smtp://127.0.0.1",
    "WSPOLNIE_BACKUP_KEY": "age1x",
    "WSPOLNIE_SECRET_KEY": "k" * 50,
    "WSPOLNIE_METRICS_TOKEN": "t" * 16,
    "WSPOLNIE_TRUSTED_PROXIES": "127.0.0.1,10.0.0.0/8,fd00::/8",
}
NAME = f"doctor_{WORKER or 'main'}"


def bad(findings: list[Finding]) -> dict[str, Grade]:
    assert all(one.todo for one in findings if one.grade is not Grade.OK), "each says what to do"
    return {one.check: one.grade for one in findings if one.grade is not Grade.OK}


def test_settings_that_are_well() -> None:
    assert bad(list(settings_of(WELL))) == {}


@pytest.mark.parametrize(
    ("name", "value", "check", "grade"),
    [
        ("WSPOLNIE_DEMO", "1", "demo", Grade.FAIL),
        ("WSPOLNIE_HTTPS", "", "https", Grade.WARN),
        ("WSPOLNIE_MAIL_URL", "", "mail", Grade.WARN),
        ("WSPOLNIE_BACKUP_KEY", "", "backup key", Grade.WARN),
        ("WSPOLNIE_SECRET_KEY", "short", "secret key", Grade.FAIL),
        ("WSPOLNIE_METRICS_TOKEN", "short", "metrics token", Grade.FAIL),
        ("WSPOLNIE_TRUSTED_PROXIES", "127.0.0.1,proxy.example", "trusted proxies", Grade.FAIL),
    ],
)
def test_each_wrong_setting_is_found_alone(name: str, value: str, check: str, grade: Grade) -> None:
    assert bad(list(settings_of({**WELL, name: value}))) == {check: grade}


def test_a_key_that_others_can_read_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WSPOLNIE_KEYS", raising=False)
    key = tmp_path / "secret.key"
    key.touch(0o600)
    (tmp_path / "keys").mkdir(0o700)
    assert "keys are private" not in bad(list(places(tmp_path)))
    key.chmod(0o640)
    assert bad(list(places(tmp_path)))["keys are private"] is Grade.FAIL
    key.chmod(0o600)
    (tmp_path / "keys" / "journal.pem").touch(0o604)
    assert bad(list(places(tmp_path)))["keys are private"] is Grade.FAIL


def test_the_database_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clone(NAME)
    monkeypatch.setenv("DATABASE_URL", database_url(APPLICATION, NAME))
    found = [one for one in examine(tmp_path) if one.check in {"PostgreSQL", "application role", "clock", "migrations"}]
    assert len(found) == 4
    assert bad(found) == {}
    with psycopg.connect(database_url(APPLICATION, NAME)) as held:
        held.execute("SELECT 1")
        monkeypatch.setattr(examination, "OPEN_TOO_LONG", 0)
        assert bad(list(examine(tmp_path)))["oldest transaction"] is Grade.FAIL
    monkeypatch.setenv("DATABASE_URL", database_url(OWNER, NAME))
    assert bad(list(examine(tmp_path)))["application role"] is Grade.FAIL
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody:parole77@127.0.0.1:1/none")
    away = list(examine(tmp_path))
    assert bad(away)["database"] is Grade.FAIL
    assert "parole77" not in str(away)


def test_the_command_says_it_in_json_and_by_its_code(tmp_path: Path) -> None:
    environment = {**os.environ, "DATABASE_URL": database_url(APPLICATION, NAME), "PYTHONPATH": "src"}
    clone(NAME)
    line = [
        sys.executable,
        "-P",
        "-m",
        "wspolnie.cli",
        "doctor",
        "--offline",
        "--json",
        "--data",
        str(tmp_path / "data"),
    ]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)
    assert (done.returncode, said["well"]) == (1, False), "a demo of the tests' environment is not well"
    assert {one["check"]: one["grade"] for one in said["checks"]}["demo"] == "fail"
    done = subprocess.run(
        line, env={**environment, **WELL, "WSPOLNIE_DEMO": ""}, capture_output=True, text=True, check=False
    )
    assert json.loads(done.stdout)["well"] is True, done.stdout
    assert done.returncode == 0


def test_a_signing_key_that_is_gone_or_another_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clone(NAME)
    monkeypatch.setattr(settings, "KEYS_DIR", tmp_path)

    def seen() -> tuple[Grade, str]:
        with psycopg.connect(database_url(APPLICATION, NAME)) as connection:
            found = journal_key(connection)
        return found.grade, found.todo

    assert seen() == (Grade.WARN, "run ./wspolnie migrate")
    key = ensure_key(tmp_path)
    assert seen()[0] is Grade.OK
    with psycopg.connect(database_url(OWNER, NAME)) as connection:
        connection.execute("INSERT INTO journal_signingkey VALUES (%s, %s, now())", [key.key_id, key.public_pem])
    assert seen()[0] is Grade.OK
    (tmp_path / "journal.pem").write_bytes(fresh_key())
    assert seen()[0] is Grade.FAIL
    (tmp_path / "journal.pem").unlink()
    assert seen()[0] is Grade.FAIL
    assert "rotate-key --lost" in seen()[1]
