"""A mail server that takes letters, puts them off, falls silent in the middle of one, or is away."""

from __future__ import annotations

import asyncio
import threading
from email import message_from_bytes
from email.policy import SMTP as LINES
from enum import StrEnum
from typing import Any, Final, NamedTuple

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from tests.site import free_port

SILENT_FOR: Final = 60.0
"""Seconds, unless the connection is cut before."""


class Moment(StrEnum):
    """Where in a letter the server falls silent."""

    ADDRESS = "address"
    """Its address is said, its text is not: the letter is not taken."""
    TAKEN = "taken"
    """It is taken, and whoever sent it does not know: nothing in SMTP can tell them (RFC 1047)."""


class Taken(NamedTuple):
    """A letter that this server keeps."""

    to: str
    message_id: str
    subject: str
    body: str


class _Lines(Controller):
    """Remembers its connections, so that they can be cut."""

    def __init__(self, handler: Mail, port: int) -> None:
        super().__init__(handler, hostname="127.0.0.1", port=port)
        self.open: list[SMTP] = []

    def factory(self) -> SMTP:
        made: SMTP = super().factory()
        self.open.append(made)
        return made


class Mail:
    """One server at one port through all its troubles."""

    def __init__(self) -> None:
        self.port = free_port()
        self.taken: list[Taken] = []
        """In the order of coming."""
        self.puts_off = False
        """Greylisting: everybody is told to come later."""
        self.in_hand = threading.Event()
        """The server has fallen silent in the middle of a letter."""
        self.half: list[str] = []
        """Message-IDs of letters that were taken before a silence."""
        self._silent_at: Moment | None = None
        self._controller: _Lines | None = None

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if self.puts_off:
            return "451 4.7.1 greylisted"
        await self._perhaps_silent(Moment.ADDRESS)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        letter = message_from_bytes(envelope.content, policy=LINES)
        body = letter.get_body(("plain",))
        assert body is not None
        self.taken.append(Taken(envelope.rcpt_tos[0], letter["Message-ID"], letter["Subject"], body.get_content()))
        if self._silent_at is Moment.TAKEN:
            self.half.append(letter["Message-ID"])
        await self._perhaps_silent(Moment.TAKEN)
        return "250 OK"

    def silent_at(self, moment: Moment) -> None:
        """The next letter that comes to this moment stays there; `in_hand` says when one is."""
        self.in_hand.clear()
        self._silent_at = moment

    async def _perhaps_silent(self, moment: Moment) -> None:
        if self._silent_at is moment:
            self._silent_at = None
            self.in_hand.set()
            await asyncio.sleep(SILENT_FOR)

    def open(self) -> None:
        self._controller = _Lines(self, self.port)
        self._controller.start()

    def close(self) -> None:
        """Gone from one moment to the next: no goodbye on any connection, and nobody listens."""
        controller, self._controller = self._controller, None
        if controller is not None:
            asyncio.run_coroutine_threadsafe(_cut(controller), controller.loop).result(SILENT_FOR)
            controller.stop()


async def _cut(controller: _Lines) -> None:
    assert controller.server is not None
    controller.server.close()
    for line in controller.open:
        if line.transport is not None:
            line.transport.abort()
    while any(line.transport is not None for line in controller.open):
        await asyncio.sleep(0.01)
