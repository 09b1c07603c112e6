"""How fast letters leave: through a real SMTP server on this machine, by workers that are processes of their own.

WSPOLNIE_LETTERS=1000 python -m pytest tests/load/test_letters.py -s
"""

from __future__ import annotations

import os
import socket
import time
from collections import Counter
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from tests.clones import Clone
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.services.notify.actions import post, tell

LETTERS = int(os.environ.get("WSPOLNIE_LETTERS", "200"))
NOTICES = 5
"""Each address is told so many things, which share a letter."""
MOST_EFFORT = 40.0
"""Milliseconds of CPU that a worker may spend on one letter; the clock says little on a busy machine."""
WORK = """
import sys, time
from wspolnie.config.worker import mail
print("ready", flush=True)
sys.stdin.readline()
begun = time.process_time()
idle = done = 0
while idle < 3:
    turn = mail()
    idle = 0 if turn else idle + 1
    done += turn
print(time.process_time() - begun)
"""


class Counting:
    """Counts letters by address and remembers when the last one came."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()
        self.last = 0.0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.taken[envelope.rcpt_tos[0]] += 1
        self.last = time.monotonic()
        return "250 OK"


@pytest.mark.parametrize(("workers", "grouped"), [(1, False), (2, False), (2, True)])
def test_letters_a_second(clone_db: Clone, monkeypatch: pytest.MonkeyPatch, workers: int, grouped: bool) -> None:
    handler = Counting()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        monkeypatch.setenv("WSPOLNIE_MAIL_URL", f"smtp://127.0.0.1:{port}")
        clone_db.run(lambda: fill(grouped))
        running = [clone_db.process(WORK) for _ in range(workers)]
        assert [process.stdout and process.stdout.readline() for process in running] == ["ready\n"] * workers
        begun = time.monotonic()
        for process in running:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()
        said = [process.communicate(timeout=300) for process in running]
    finally:
        controller.stop()
    assert [process.returncode for process in running] == [0] * workers, said
    assert (len(handler.taken), set(handler.taken.values())) == (LETTERS, {1})
    speed, effort = LETTERS / (handler.last - begun), sum(float(out) for out, _ in said) / LETTERS * 1000
    kind = "grouped of 5" if grouped else "posted"
    print(f"\n{LETTERS} letters, {kind}, {workers} worker(s): {speed:.0f} a second, {effort:.1f} ms of CPU each")
    assert effort < MOST_EFFORT


def fill(grouped: bool) -> None:
    with in_city(City.objects.get(slug="wroclaw").id):
        change_parameter("letters_per_minute", value="100000", since=instant().date(), article="próba")
        for number in range(LETTERS):
            address = f"ktos{number}@example.org"
            if not grouped:
                post(address, subject="Temat", body="Treść listu. " * 60, matter="m")
                continue
            for key in range(NOTICES):
                tell(
                    address, topic="consultations.answers", matter="m", key=f"{number}:{key}", title="Sprawa",
                    subject="Wieść", line="Treść wieści. " * 12,
                )  # fmt: skip
