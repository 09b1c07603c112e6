"""The visitors: many kept connections in a process of their own, each sending its next request when answered.

Run as a script with a plan in JSON on standard input; the figures come out as JSON. Only the standard library.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Final

KEY_LENGTH: Final = 24
PATIENCE: Final = 15.0
"""Seconds that the last answers are waited for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to send where, how long.

    Each visitor has a connection and one request, cut where a fresh key of 24 signs goes in.
    """

    host: str
    port: int
    seconds: float
    visitors: list[list[str]]
    run: str = ""
    """A few signs that make keys of this run unlike those of another."""


@dataclass(slots=True)
class Result:
    """What came of a plan; times in milliseconds."""

    requests: int = 0
    rps: float = 0.0
    p50_ms: float = 0.0
    p99_ms: float = 0.0
    statuses: dict[str, int] = field(default_factory=dict)
    broken: int = 0
    """Connections that ended without an answer."""


class Visitor(asyncio.Protocol):
    """One connection: sends, waits for the whole answer, sends again until the time is over."""

    def __init__(self, crowd: Crowd, place: int, parts: list[str]) -> None:
        self.crowd = crowd
        self.place = place
        self.parts = [part.encode("latin-1") for part in parts]
        self.sent = 0
        self.at = 0.0
        self.wanted = -1
        self.buffer = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self._send()

    def data_received(self, data: bytes) -> None:
        self.buffer = self.buffer + data if self.buffer else data
        if self.wanted < 0:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            self.wanted = end + 4 + _length(self.buffer[: end + 2])
        if len(self.buffer) < self.wanted:
            return
        now = time.perf_counter()
        self.crowd.answered(self.buffer[9:12].decode(), now - self.at, now)
        assert self.transport is not None
        if now < self.crowd.until:
            self._send()
        else:
            self.at = 0.0
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self.crowd.left(broken=self.at > 0)

    def _send(self) -> None:
        key = f"{self.crowd.plan.run}{self.place:x}-{self.sent:x}".ljust(KEY_LENGTH, "-").encode()
        self.sent += 1
        self.buffer, self.wanted = b"", -1
        self.at = time.perf_counter()
        assert self.transport is not None
        self.transport.write(key.join(self.parts))


def _length(head: bytes) -> int:
    lower = head.lower()
    start = lower.find(b"\r\ncontent-length:")
    if start < 0:
        if b"\r\ntransfer-encoding:" in lower:
            raise ValueError("the client reads answers with a stated length only")
        return 0
    return int(lower[start + 17 : lower.index(b"\r\n", start + 2)])


class Crowd:
    """All visitors of a plan and what they saw."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.until = 0.0
        self.times: list[float] = []
        self.statuses: Counter[str] = Counter()
        self.in_time = 0
        self.broken = 0
        self.present = 0
        self.empty = asyncio.Event()

    async def visit(self) -> Result:
        """Send for as long as planned, wait for the last answers, sum up."""
        loop = asyncio.get_running_loop()
        started = time.perf_counter()
        self.until = started + self.plan.seconds
        for place, parts in enumerate(self.plan.visitors):
            visitor = Visitor(self, place, parts)
            self.present += 1
            await loop.create_connection(lambda v=visitor: v, self.plan.host, self.plan.port)  # type: ignore[misc]
        async with asyncio.timeout(self.plan.seconds + PATIENCE):
            await self.empty.wait()
        return self._sum()

    def answered(self, status: str, seconds: float, now: float) -> None:
        self.statuses[status] += 1
        self.times.append(seconds)
        self.in_time += now <= self.until

    def left(self, *, broken: bool) -> None:
        self.broken += broken
        self.present -= 1
        if not self.present:
            self.empty.set()

    def _sum(self) -> Result:
        times = sorted(self.times) or [0.0]
        return Result(
            requests=len(self.times),
            rps=round(self.in_time / self.plan.seconds, 1),
            p50_ms=percentile(times, 0.50),
            p99_ms=percentile(times, 0.99),
            statuses=dict(self.statuses),
            broken=self.broken,
        )


def percentile(ordered: list[float], share: float) -> float:
    """Of sorted seconds, the one that `share` of them do not exceed, in milliseconds."""
    return round(1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)


def main() -> None:
    """Plan in, figures out."""
    plan = Plan(**json.load(sys.stdin))
    result = asyncio.run(_run(plan))
    json.dump(asdict(result), sys.stdout)


async def _run(plan: Plan) -> Result:
    return await Crowd(plan).visit()


if __name__ == "__main__":
    main()
