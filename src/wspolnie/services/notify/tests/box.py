"""A way out for tests that keeps what it gets, and may be broken."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage

from wspolnie.services.notify.transport import Envelope, Line, TransportFailed


class Box:
    """Keeps messages and their envelopes; `broken` refuses every letter, `opened` counts connections."""

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken
        self.taken: list[EmailMessage] = []
        self.envelopes: list[Envelope] = []
        self.opened = 0

    @contextmanager
    def connected(self) -> Iterator[Line]:
        self.opened += 1
        yield self

    def send(self, envelope: Envelope) -> None:
        if self.broken:
            raise TransportFailed("451")
        self.taken.append(envelope.message)
        self.envelopes.append(envelope)
