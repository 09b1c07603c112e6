"""How letters leave: SMTP by WSPOLNIE_MAIL_URL, or kept in the outbox where a demo shows them at /poczta."""

from __future__ import annotations

import smtplib
import ssl
from email.message import EmailMessage
from typing import Protocol
from urllib.parse import unquote, urlsplit

from django.conf import settings


class TransportFailed(Exception):
    """A letter could not be handed over; it is tried again later."""


class Transport(Protocol):
    """Takes one letter, or raises TransportFailed."""

    def send(self, message: EmailMessage) -> None: ...


class Kept:
    """Sends nothing: the demo's letters are read at /poczta."""

    def send(self, message: EmailMessage) -> None:
        """Letters stay in the outbox, marked as sent."""


class Smtp:
    """An SMTP server: smtp://user:password@host:port, smtps:// for TLS from the start, smtp+starttls://."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"smtp", "smtps", "smtp+starttls"} or not parts.hostname:
            raise ValueError("WSPOLNIE_MAIL_URL must be smtp://, smtps:// or smtp+starttls:// with a host")
        self.parts = parts

    def send(self, message: EmailMessage) -> None:
        try:
            with self._connection() as server:
                if self.parts.scheme == "smtp+starttls":
                    server.starttls(context=ssl.create_default_context())
                if self.parts.username:
                    server.login(unquote(self.parts.username), unquote(self.parts.password or ""))
                server.send_message(message)
        except (smtplib.SMTPException, OSError) as fault:
            raise TransportFailed(type(fault).__name__) from fault

    def _connection(self) -> smtplib.SMTP:
        host, port = self.parts.hostname or "", self.parts.port
        if self.parts.scheme == "smtps":
            return smtplib.SMTP_SSL(host, port or 465, timeout=20, context=ssl.create_default_context())
        return smtplib.SMTP(host, port or 25, timeout=20)


def transport() -> Transport | None:
    """The configured way out; None when letters must wait because none is set."""
    if settings.MAIL_URL:
        return Smtp(settings.MAIL_URL)
    return Kept() if settings.DEMO else None
