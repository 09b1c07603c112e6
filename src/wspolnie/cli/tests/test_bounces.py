"""`./wspolnie bounces`: a process of its own reads reports from a file, an mbox, a Maildir and standard input."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from mailbox import Maildir, mbox
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.architecture.place import ROOT
from tests.ground import APPLICATION, OWNER, WORKER, clone, database_url
from wspolnie.services.notify.tests.test_bounces import POSTFIX

NAME = f"bouncing_{WORKER or 'main'}"
INSERT = """
INSERT INTO notify_letter (id, city_id, address, subject, body, matter, thread, reply_to, unsubscribe, message_id,
                           rank, state, attempts, fault, queued_at, not_before, sent_at)
SELECT l.id::uuid, c.id, l.address, 'x', 'x', 'm', '', '', '', format('<%%s@x>', l.id),
       1, 'sent', 1, '', now(), now(), now()
FROM cities_city c, (VALUES (%s, %s)) AS l (id, address) WHERE c.slug = %s
"""
LETTERS = {
    "jan@example.org": ("01a00000-0000-7000-8000-000000000001", "wroclaw"),
    "ela@example.org": ("01a00000-0000-7000-8000-000000000002", "testowo"),
}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder beside a database of the command's own, in which two cities sent a letter each."""
    clone(NAME)
    with psycopg.connect(database_url(OWNER, NAME)) as connection:
        for address, (letter, city) in LETTERS.items():
            connection.execute(INSERT, [letter, address, city])
    yield tmp_path
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(NAME)))


def run(place: Path, source: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {
        **os.environ, "DATABASE_URL": database_url(APPLICATION, NAME), "DATABASE_OWNER_URL": "",
        "PYTHONPATH": str(ROOT / "src"), "WSPOLNIE_SECRET_KEY": "x",
    }  # fmt: skip
    command = [sys.executable, "-W", "ignore", "-P", "-m", "wspolnie.cli", "bounces", source]
    command += ["--data", str(place / "data")]
    return subprocess.run(command, cwd=place, env=environment, input=given, capture_output=True, check=False)


def report(address: str, status: str = "5.1.1") -> bytes:
    letter, _ = LETTERS[address]
    text = POSTFIX.format(
        to="urzad@x.example", action="failed", status=status, kind="message/rfc822", message_id=f"<{letter}@x>"
    )
    return text.encode()


def stopped() -> dict[str, str]:
    """Stopped addresses by their cities."""
    query = "SELECT m.address, c.slug FROM notify_mailbox m JOIN cities_city c ON c.id = m.city_id"
    with psycopg.connect(database_url(OWNER, NAME)) as connection:
        return dict(connection.execute(f"{query} WHERE m.stopped_at IS NOT NULL").fetchall())


def test_from_standard_input_as_a_mail_server_pipes_it(place: Path) -> None:
    done = run(place, "-", report("jan@example.org"))
    assert (done.returncode, done.stdout) == (0, b"1 stopped, 0 noted, 0 passed over\n"), done.stderr
    assert stopped() == {"jan@example.org": "wroclaw"}
    assert run(place, "-", report("jan@example.org")).stdout == b"0 stopped, 1 noted, 0 passed over\n"
    assert run(place, "-", b"Subject: I am away\n\nx\n").stdout == b"0 stopped, 0 noted, 1 passed over\n"
    for said in (done.stdout, done.stderr):
        assert b"jan" not in said


def test_from_a_file_and_from_an_mbox(place: Path) -> None:
    (place / "one.eml").write_bytes(report("jan@example.org", "4.4.7"))
    assert run(place, "one.eml").stdout == b"0 stopped, 1 noted, 0 passed over\n"
    box = mbox(place / "all.mbox")
    for address in LETTERS:
        box.add(report(address))
    box.add(b"Subject: x\n\nx\n")
    box.close()
    assert run(place, "all.mbox").stdout == b"1 stopped, 1 noted, 1 passed over\n"
    assert stopped() == {"ela@example.org": "testowo"}


def test_from_a_maildir_whose_new_messages_are_read_once(place: Path) -> None:
    box = Maildir(place / "zwroty", create=True)
    for address in LETTERS:
        box.add(report(address))
    assert run(place, "zwroty").stdout == b"2 stopped, 0 noted, 0 passed over\n"
    assert stopped() == {address: city for address, (_, city) in LETTERS.items()}
    assert [path.name for path in (place / "zwroty" / "new").iterdir()] == []
    assert run(place, "zwroty").stdout == b"0 stopped, 0 noted, 0 passed over\n"


def test_what_is_not_there_is_said(place: Path) -> None:
    done = run(place, "nothing.eml")
    assert done.returncode != 0
    assert b"there is no nothing.eml" in done.stderr
