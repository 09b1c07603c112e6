"""Letters through a real SMTP server: what arrives, and what a server that refuses does."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from django.conf import LazySettings

from wspolnie.foundation.cities.models import City
from wspolnie.services.notify.actions import post, send_waiting
from wspolnie.services.notify.models import Letter
from wspolnie.services.notify.transport import Envelope, Kept, Smtp, TransportFailed, transport

pytestmark = pytest.mark.django_db


class Server:
    """Keeps envelopes; refuses recipients that begin with "nie"."""

    def __init__(self) -> None:
        self.envelopes: list[Any] = []
        self.logins: list[tuple[bytes, bytes]] = []

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if address.startswith("nie"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return "250 OK"

    def authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, login: Any) -> AuthResult:
        self.logins.append((login.login, login.password))
        return AuthResult(success=login.password == b"ha:s@lo", handled=False)


@pytest.fixture
def server() -> Iterator[tuple[Server, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    handler = Server()
    controller = Controller(
        handler, hostname="127.0.0.1", port=port, authenticator=handler.authenticate, auth_require_tls=False
    )
    controller.start()
    yield handler, port
    controller.stop()


def test_a_letter_arrives_whole(bound: City, server: tuple[Server, int], settings: LazySettings) -> None:
    handler, port = server
    settings.MAIL_URL = f"smtp://127.0.0.1:{port}"
    body = "Zażółć gęślą jaźń.\n\n.\nKropka na początku wiersza; bardzo długi wiersz: " + "słowo " * 400 + "\n"
    post("jan@example.org", subject="Odpowiedź na uwagę – „zażółć”", body=body, matter="m:1")
    way = transport()
    assert isinstance(way, Smtp)
    assert send_waiting(bound, way) == 1
    (envelope,) = handler.envelopes
    message = message_from_bytes(envelope.content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert (envelope.mail_from, envelope.rcpt_tos) == (bound.office_email, ["jan@example.org"])
    assert str(message["From"]) == f"Wspólnie – {bound.name} <{bound.office_email}>"
    assert message["Subject"] == "Odpowiedź na uwagę – „zażółć”"
    assert message["To"] == "jan@example.org"
    assert message["Message-ID"] == Letter.objects.get().message_id
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"].datetime.tzinfo is not None
    assert message.get_content_charset() == "utf-8"
    assert message.get_content().replace("\r\n", "\n") == body
    assert all(len(line) <= 998 for line in envelope.content.split(b"\r\n"))


def test_a_domain_with_polish_letters(bound: City, server: tuple[Server, int]) -> None:
    handler, port = server
    post("jan@żółw.example", subject="x", body="x", matter="m:1")
    assert send_waiting(bound, Smtp(f"smtp://127.0.0.1:{port}")) == 1
    assert handler.envelopes[0].rcpt_tos == ["jan@xn--w-uga1v8h.example"]


def test_name_and_password_may_hold_any_sign(bound: City, server: tuple[Server, int]) -> None:
    handler, port = server
    post("jan@example.org", subject="x", body="x", matter="m:1")
    assert send_waiting(bound, Smtp(f"smtp://urz%40d:ha%3As%40lo@127.0.0.1:{port}")) == 1
    assert handler.logins == [(b"urz@d", b"ha:s@lo")]


def test_a_wrong_password_is_a_failure_to_be_tried_again(bound: City, server: tuple[Server, int]) -> None:
    with pytest.raises(TransportFailed, match="SMTPAuthenticationError"):
        hand_over(f"smtp://u:x@127.0.0.1:{server[1]}")


def test_a_refused_mailbox_does_not_stop_the_others(bound: City, server: tuple[Server, int]) -> None:
    handler, port = server
    post("nie@example.org", subject="x", body="x", matter="m:1")
    post("tak@example.org", subject="x", body="x", matter="m:1")
    assert send_waiting(bound, Smtp(f"smtp://127.0.0.1:{port}")) == 1
    assert [envelope.rcpt_tos for envelope in handler.envelopes] == [["tak@example.org"]]
    assert dict(Letter.objects.values_list("address", "state")) == {
        "nie@example.org": "bounced",
        "tak@example.org": "sent",
    }


def test_a_server_that_is_away_is_a_failure_to_be_tried_again() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(TransportFailed, match="ConnectionRefusedError"):
        hand_over(f"smtp://127.0.0.1:{port}")


def test_a_server_without_tls_is_not_trusted_when_tls_is_asked_for(server: tuple[Server, int]) -> None:
    handler, port = server
    for scheme in ("smtps", "smtp+starttls"):
        with pytest.raises(TransportFailed):
            hand_over(f"{scheme}://127.0.0.1:{port}")
    assert handler.envelopes == []


@pytest.mark.parametrize("url", ["http://x", "smtp://", "smtp:x", "localhost:25", "smtp+tls://x"])
def test_a_wrong_address_of_the_server_says_so(url: str) -> None:
    with pytest.raises(ValueError, match="WSPOLNIE_MAIL_URL"):
        Smtp(url)


def test_without_a_server_a_demo_keeps_letters_and_others_wait(settings: LazySettings) -> None:
    settings.MAIL_URL, settings.DEMO = "", True
    assert isinstance(transport(), Kept)
    settings.DEMO = False
    assert transport() is None


def hand_over(url: str) -> None:
    """One letter, without the outbox."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "x"
    message.set_content("x")
    with Smtp(url).connected() as line:
        line.send(Envelope(message, "a@example.org", "b@example.org"))
