"""The worker's letters go in a thread of their own: a mail server that hangs holds nothing else."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ground import WORKER
from tests.site import Site

LETTER = """
INSERT INTO notify_letter (id, city_id, address, subject, body, matter, thread, reply_to, unsubscribe, message_id,
                           rank, state, attempts, fault, queued_at, not_before)
SELECT uuidv7(), id, 'jan@example.org', 'x', 'x', 'm', '', '', '', '<x@x>', 1, 'queued', 0, '', now(), now()
FROM cities_city WHERE slug = 'wroclaw'
"""
STATE = "SELECT state FROM notify_letter"
LEAVES = "SELECT count(*) FROM journal_leaf"
PATIENCE = 25.0


@pytest.fixture
def deaf() -> Iterator[socket.socket]:
    """A server that takes connections and never says a word."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_the_journal_is_settled_while_a_mail_server_hangs(tmp_path: Path, deaf: socket.socket) -> None:
    site = Site(f"deaf_{WORKER or 'main'}", tmp_path, WSPOLNIE_MAIL_URL=f"smtp://127.0.0.1:{deaf.getsockname()[1]}")
    try:
        site.start_worker()
        site.consultation("Przed")
        until(lambda: site.owner_sql(LEAVES)[0][0] > 0)
        site.owner_sql(LETTER)
        until(lambda: site.owner_sql(STATE) == [("sending",)])
        before = site.owner_sql(LEAVES)[0][0]
        site.consultation("W trakcie")
        until(lambda: site.owner_sql(LEAVES)[0][0] > before)
        assert site.owner_sql(STATE) == [("sending",)], "the letter is still in hand"
        until(lambda: site.owner_sql(STATE + " WHERE attempts = 0") == [("queued",)])
    finally:
        site.stop()
    assert "no way out: SMTPServerDisconnected" in site.log("worker")
    assert "jan@" not in site.log("worker")
