"""Many residents at once over plain HTTP, each from an address of 127.0.0.0/8 of their own: the rush before a closing
minute. What is not acknowledged is sent again from the same form, as a person who sees an error would.

Run as a script with an `Order` in JSON on standard input, so that the crowd's work is not done by the process that
measures; what each sending came to goes out as JSON.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import Final
from urllib.parse import urlencode

PATIENCE: Final = 60.0
"""Seconds for one answer."""
TRIES: Final = 20
FIELDS: Final = re.compile(r'name="(csrfmiddlewaretoken|key)" value="([^"]*)"')
COOKIE: Final = re.compile(rb"^set-cookie: *([^=]+)=([^;\r]*)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Order:
    """Who sends how much, where, when: `begins` is in seconds since 1970, or 0 for "once all forms are open"; `lasts`
    spreads the first tries evenly."""

    port: int
    host: str
    path: str
    clients: int
    remarks: int
    begins: float
    lasts: float


@dataclass(slots=True)
class Sending:
    """One remark: its words, when it was first sent and when acknowledged (seconds since 1970), and how often tried."""

    words: str
    sent: float
    acknowledged: float = 0.0
    tries: int = 0
    statuses: list[int] = field(default_factory=list)


class Resident:
    """One visitor with a form open before the rush begins."""

    def __init__(self, order: Order, place: int) -> None:
        self.order = order
        self.place = place
        self.address = f"127.{1 + place // 62_500}.{place // 250 % 250}.{1 + place % 250}"
        self.cookies: dict[str, str] = {}
        self.form: dict[str, str] = {}
        self.sendings: list[Sending] = []

    async def open_form(self) -> None:
        status, head, body = await self._ask("GET", b"")
        if status != 200:
            raise RuntimeError(f"the form answered {status}")
        self.cookies |= {name.decode(): value.decode() for name, value in COOKIE.findall(head)}
        self.form = dict(FIELDS.findall(body.decode()))

    async def send_all(self, begins: float) -> None:
        """Its share of the remarks, each at its own moment of the rush."""
        order = self.order
        shares = range(self.place, order.remarks, order.clients)
        for count, number in enumerate(shares):
            moment = begins + order.lasts * number / order.remarks
            await asyncio.sleep(max(0.0, moment - time.time()))
            await self._send(f"Tuż przed końcem {number}", f"{self.form['key']}-{count}")

    async def _send(self, words: str, key: str) -> None:
        sending = Sending(words, time.time())
        self.sendings.append(sending)
        body = urlencode({**self.form, "key": key, "side": "resident", "reason": words}).encode()
        while sending.tries < TRIES:
            sending.tries += 1
            try:
                status, _, _ = await self._ask("POST", body)
            except (OSError, asyncio.IncompleteReadError, TimeoutError):
                status = 0
            sending.statuses.append(status)
            if status == 302:
                sending.acknowledged = time.time()
                return
            await asyncio.sleep(0.5)

    async def _ask(self, method: str, body: bytes) -> tuple[int, bytes, bytes]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        head = (
            f"{method} {self.order.path} HTTP/1.1\r\nHost: {self.order.host}\r\nConnection: close\r\n"
            f"Cookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", self.order.port, local_addr=(self.address, 0), limit=2**20
            )
            try:
                writer.write(head.encode() + body)
                answer = await reader.read(-1)
            finally:
                writer.close()
        start, _, rest = answer.partition(b"\r\n\r\n")
        if not start:
            raise asyncio.IncompleteReadError(answer, None)
        return int(start[9:12]), start, rest


async def rush(order: Order) -> list[Sending]:
    """Open all forms, wait for the beginning, send all; what was sent is returned in the order of the visitors."""
    residents = [Resident(order, place) for place in range(order.clients)]
    for start in range(0, len(residents), 20):
        await asyncio.gather(*(resident.open_form() for resident in residents[start : start + 20]))
    begins = order.begins or time.time()
    if order.begins and time.time() > begins:
        raise RuntimeError("the machine was too slow to open all forms before the rush")
    await asyncio.gather(*(resident.send_all(begins) for resident in residents))
    return [sending for resident in residents for sending in resident.sendings]


def main() -> None:
    """Order in, sendings out."""
    sendings = asyncio.run(rush(Order(**json.load(sys.stdin))))
    json.dump([asdict(sending) for sending in sendings], sys.stdout)


if __name__ == "__main__":
    main()
