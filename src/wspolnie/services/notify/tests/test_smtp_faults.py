"""A real SMTP server that refuses, falls silent or hangs up; two processes that send at once."""

from __future__ import annotations

import asyncio
import socket
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from tests.clones import Clone
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line as JournalLine
from wspolnie.services.notify.actions import post, send_waiting
from wspolnie.services.notify.models import Letter, Mailbox
from wspolnie.services.notify.transport import Smtp, is_gone

pytestmark = pytest.mark.django_db


class Server:
    """Answers as its recipients' names say: 550-5.1.1@…, 451@…; counts connections; may fall silent or hang up."""

    def __init__(self) -> None:
        self.envelopes: list[Any] = []
        self.sessions: set[int] = set()
        self.hangs_in_data = self.silent_in_data = False
        self.after = 0

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        self.sessions.add(id(session))
        code, _, status = address.partition("@")[0].partition("-")
        if code.isdecimal():
            return f"{code} {status} no".replace("  ", " ")
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if len(self.envelopes) >= self.after and self.hangs_in_data:
            server.transport.close()
        if len(self.envelopes) >= self.after and self.silent_in_data:
            await asyncio.sleep(60)
        if b"spam" in envelope.content:
            return "554 5.7.1 looks like spam"
        self.envelopes.append(envelope)
        return "250 OK"


@pytest.fixture
def server() -> Iterator[tuple[Server, str]]:
    handler, port = Server(), free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    yield handler, f"smtp://127.0.0.1:{port}"
    controller.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def write(*addresses: str, body: str = "x") -> None:
    for number, address in enumerate(addresses):
        post(address, subject="x", body=body, matter=f"m:{number}")


def states() -> list[tuple[str, str, str]]:
    return sorted(Letter.objects.values_list("address", "state", "fault"))


def test_a_batch_goes_over_one_connection(bound: City, server: tuple[Server, str]) -> None:
    handler, url = server
    write(*(f"ktos{number}@example.org" for number in range(40)))
    assert send_waiting(bound, Smtp(url)) == 40
    assert (len(handler.envelopes), len(handler.sessions)) == (40, 1)


@pytest.mark.parametrize("name", ["550", "551", "553", "550-5.1.1", "550-5.1.10", "550-5.2.1", "554-5.1.2"])
def test_an_address_that_is_no_more_is_stopped_at_once(bound: City, server: tuple[Server, str], name: str) -> None:
    write(f"{name}@example.org", f"{name.upper()}@Example.org", "dobry@example.org")
    assert send_waiting(bound, Smtp(server[1]), limit=1) == 0
    code = name.rpartition("-")[2]
    mailbox = Mailbox.objects.get()
    assert (mailbox.address, mailbox.stop_code) == (f"{name}@example.org", code)
    assert mailbox.stopped_at is not None
    assert [state for _, state, _ in states()] in (["bounced", "stopped", "queued"], ["stopped", "bounced", "queued"])
    assert send_waiting(bound, Smtp(server[1])) == 1
    line = JournalLine.objects.get(fact="notify.AddressStopped")
    assert (line.subject_id, line.data["plain"]) == (mailbox.pk, {"code": code})


@pytest.mark.parametrize(
    ("name", "fault"),
    [("451", "451"), ("450-4.2.1", "4.2.1"), ("452-4.2.2", "4.2.2"), ("554", "554"), ("550-5.7.1", "5.7.1"),
     ("552-5.2.2", "5.2.2"), ("550-5.1.8", "5.1.8"), ("530", "530")],
)  # fmt: skip
def test_what_passes_or_speaks_of_us_is_tried_again(
    bound: City, server: tuple[Server, str], name: str, fault: str
) -> None:
    write(f"{name}@example.org", "dobry@example.org")
    assert send_waiting(bound, Smtp(server[1])) == 1
    assert states() == [(f"{name}@example.org", "queued", fault), ("dobry@example.org", "sent", "")]
    assert not Mailbox.objects.exists()


def test_a_refused_text_does_not_stop_the_address(bound: City, server: tuple[Server, str]) -> None:
    write("jan@example.org", body="spam")
    assert send_waiting(bound, Smtp(server[1])) == 0
    assert states() == [("jan@example.org", "queued", "5.7.1")]


def test_a_server_that_closes_ends_the_batch(bound: City, server: tuple[Server, str]) -> None:
    write("a@example.org", "421@example.org", "b@example.org", "c@example.org")
    assert send_waiting(bound, Smtp(server[1])) == 1
    assert [state for _, state, _ in states()] == ["queued", "sent", "queued", "queued"]
    assert list(Letter.objects.order_by("id").values_list("attempts", flat=True)) == [1, 1, 0, 0]


def test_a_server_that_hangs_up_in_a_letter_gives_the_rest_back(bound: City, server: tuple[Server, str]) -> None:
    handler, url = server
    handler.hangs_in_data, handler.after = True, 2
    write(*(f"ktos{number}@example.org" for number in range(6)))
    assert send_waiting(bound, Smtp(url)) == 2
    assert Counter(state for _, state, _ in states()) == {"sent": 2, "queued": 4}
    assert sorted(Letter.objects.values_list("attempts", flat=True)) == [0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize("limit", [{"answers_within": 0.3}, {"batch_within": 0.3, "answers_within": 30.0}])
def test_a_server_that_falls_silent_costs_one_wait(
    bound: City, server: tuple[Server, str], limit: dict[str, float]
) -> None:
    """Whether it is silent for too long, or the whole batch takes too long: one wait, and not one for each letter."""
    handler, url = server
    handler.silent_in_data, handler.after = True, 1
    write(*(f"ktos{number}@example.org" for number in range(50)))
    begun = time.monotonic()
    assert send_waiting(bound, Smtp(url, **limit)) == 1
    assert time.monotonic() - begun < 5
    assert Counter(state for _, state, _ in states()) == {"sent": 1, "queued": 49}
    assert Letter.objects.filter(attempts=0).count() == 48


def test_a_server_that_never_greets_costs_one_wait(bound: City) -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        write("a@example.org", "b@example.org")
        begun = time.monotonic()
        way = Smtp(f"smtp://127.0.0.1:{deaf.getsockname()[1]}", batch_within=0.3, answers_within=30)
        assert send_waiting(bound, way) == 0
        assert time.monotonic() - begun < 5
    assert set(Letter.objects.values_list("state", "attempts")) == {("queued", 0)}


@pytest.mark.parametrize(
    ("status", "gone"),
    [("5.1.1", True), ("5.1.6", True), ("5.1.10", True), ("5.2.0", True), ("5.2.1", True), ("5.2.2", False),
     ("5.7.1", False), ("5.1.7", False), ("5.1.8", False), ("5.4.4", False), ("4.1.1", False), ("", False)],
)  # fmt: skip
def test_which_statuses_speak_of_an_address_that_is_gone(status: str, gone: bool) -> None:
    assert is_gone(status) is gone


SEND = """
import os, sys
from wspolnie.config.worker import mail
from wspolnie.config.modules import load_modules
print(sum(mail() for _ in range(30)))
"""


def test_two_processes_send_each_letter_once(clone_db: Clone, server: tuple[Server, str], monkeypatch: Any) -> None:
    handler, url = server
    monkeypatch.setenv("WSPOLNIE_MAIL_URL", url)
    monkeypatch.setenv("WSPOLNIE_DEMO", "")

    def fill() -> None:
        with in_city(City.objects.get(slug="wroclaw").id):
            write(*(f"ktos{number}@example.org" for number in range(110)))

    clone_db.run(fill)
    workers = [clone_db.process(SEND) for _ in range(2)]
    said = [worker.communicate(timeout=120) for worker in workers]
    assert [worker.returncode for worker in workers] == [0, 0], said
    assert sum(int(out.strip()) for out, _ in said) == 110
    addresses = Counter(envelope.rcpt_tos[0] for envelope in handler.envelopes)
    assert (len(addresses), set(addresses.values())) == (110, {1})
    assert len(handler.sessions) >= 2
