"""How letters leave: SMTP by WSPOLNIE_MAIL_URL, or kept in the outbox where a demo shows them at /poczta."""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Final, Protocol
from urllib.parse import unquote, urlsplit

from django.conf import settings

ANSWERS_WITHIN: Final = 10.0
"""Seconds that a server may be silent."""
BATCH_WITHIN: Final = 30.0
"""Seconds that one connection may last, however slowly the server speaks."""
_STATUS: Final = re.compile(rb"\s*([245]\.\d{1,3}\.\d{1,3})\b")
_GONE: Final = frozenset({550, 551, 553})
SERVICE_CLOSES: Final = 421


class TransportFailed(Exception):
    """A letter could not be handed over; it is tried again later. The text is the kind of the fault alone."""


class AddressRefused(TransportFailed):
    """The other side says that this address takes no mail, for good."""


class ConnectionLost(TransportFailed):
    """There is no way out now; no other letter can go either."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message, where it returns when it cannot be delivered, and the one address that it goes to."""

    message: EmailMessage
    sender: str
    to: str


class Line(Protocol):
    """An open way out: takes one letter after another."""

    def send(self, envelope: Envelope) -> None: ...


class Transport(Protocol):
    """Opens a way out for a batch, or raises ConnectionLost."""

    def connected(self) -> AbstractContextManager[Line]: ...


class Kept:
    """Sends nothing: the demo's letters are read at /poczta."""

    @contextmanager
    def connected(self) -> Iterator[Line]:
        yield self

    def send(self, envelope: Envelope) -> None:
        """Letters stay in the outbox, marked as sent."""


class Smtp:
    """An SMTP server: smtp://user:password@host:port, smtps:// for TLS from the start, smtp+starttls://."""

    def __init__(self, url: str, *, batch_within: float = BATCH_WITHIN, answers_within: float = ANSWERS_WITHIN) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"smtp", "smtps", "smtp+starttls"} or not parts.hostname:
            raise ValueError("WSPOLNIE_MAIL_URL must be smtp://, smtps:// or smtp+starttls:// with a host")
        self.parts = parts
        self.batch_within = batch_within
        self.answers_within = answers_within

    @contextmanager
    def connected(self) -> Iterator[Line]:
        """One connection for a batch; whatever the server does, it is cut when its time is over."""
        server = self._server()
        limit = threading.Timer(self.batch_within, _cut, [server])
        limit.daemon = True
        limit.start()
        try:
            try:
                self._open(server)
            except OSError as fault:  # everything of smtplib is one
                raise ConnectionLost(type(fault).__name__) from fault
            yield _SmtpLine(server)
            with suppress(smtplib.SMTPException, OSError):
                server.quit()
        finally:
            limit.cancel()
            server.close()

    def _server(self) -> smtplib.SMTP:
        if self.parts.scheme == "smtps":
            return smtplib.SMTP_SSL(timeout=self.answers_within, context=ssl.create_default_context())
        return smtplib.SMTP(timeout=self.answers_within)

    def _open(self, server: smtplib.SMTP) -> None:
        host = self.parts.hostname or ""
        server._host = host  # type: ignore[attr-defined]  # smtplib checks the certificate against it
        server.connect(host, self.parts.port or (465 if self.parts.scheme == "smtps" else 25))
        if self.parts.scheme == "smtp+starttls":
            server.starttls(context=ssl.create_default_context())
        if self.parts.username:
            server.login(unquote(self.parts.username), unquote(self.parts.password or ""))


class _SmtpLine:
    """An open connection to a server."""

    def __init__(self, server: smtplib.SMTP) -> None:
        self.server = server

    def send(self, envelope: Envelope) -> None:
        try:
            self.server.send_message(envelope.message, from_addr=envelope.sender, to_addrs=[envelope.to])
        except smtplib.SMTPRecipientsRefused as fault:
            ((code, said),) = fault.recipients.values()
            raise _refusal(code, said, at_address=True) from fault
        except smtplib.SMTPResponseException as fault:
            said = fault.smtp_error if isinstance(fault.smtp_error, bytes) else str(fault.smtp_error).encode()
            raise _refusal(fault.smtp_code, said, at_address=False) from fault
        except (smtplib.SMTPNotSupportedError, ValueError) as fault:
            raise TransportFailed(type(fault).__name__) from fault
        except OSError as fault:
            raise ConnectionLost(type(fault).__name__) from fault


def _refusal(code: int, said: bytes, *, at_address: bool) -> TransportFailed:
    """What a server's no means for the letter, its address and the rest of the batch (RFC 5321, 4.2; RFC 3463)."""
    found = _STATUS.match(said)
    status = found[1].decode() if found else ""
    if code == SERVICE_CLOSES:
        return ConnectionLost(str(code))
    if at_address and (is_gone(status) if status else code in _GONE):
        return AddressRefused(status or str(code))
    return TransportFailed(status or str(code))


def is_gone(status: str) -> bool:
    """Whether a status (RFC 3463) speaks of an address that takes no mail for good: not of a full mailbox, of the
    sender, of rules or of the network."""
    detail = status.removeprefix("5.")
    if detail == status:
        return False
    return detail in {"2.0", "2.1"} or (detail.startswith("1.") and detail not in {"1.7", "1.8"})


def _cut(server: smtplib.SMTP) -> None:
    """End a connection under whoever waits on it; past TLS, which would want to say goodbye."""
    if server.sock is not None:
        with suppress(OSError):
            socket.socket.shutdown(server.sock, socket.SHUT_RDWR)


def transport() -> Transport | None:
    """The configured way out; None when letters must wait because none is set."""
    if settings.MAIL_URL:
        return Smtp(settings.MAIL_URL)
    return Kept() if settings.DEMO else None
