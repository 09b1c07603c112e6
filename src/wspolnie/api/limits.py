"""How much a program may ask for: readings are counted in this process by address, sendings in the database."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from datetime import timedelta
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import ParameterSpec
from wspolnie.foundation.parameters import ParameterKind

MINUTE: Final = timedelta(minutes=1)
READS: Final = "api_reads_a_minute"
WRITES: Final = "api_writes_a_minute"
LIMITS: Final = (
    ParameterSpec(
        name=READS,
        label=_("Questions of programs a minute"),
        meaning=_("How many questions to the API one address may send in a minute to each process of the server."),
        kind=ParameterKind.NUMBER,
        least=10,
        most=1_000_000,
        default="600",
    ),
    ParameterSpec(
        name=WRITES,
        label=_("Sendings of programs a minute"),
        meaning=_("How many remarks, answers and other sendings one key may make in a minute."),
        kind=ParameterKind.NUMBER,
        least=1,
        most=1_000_000,
        default="120",
    ),
)


def most_reads() -> int:
    """Questions that one address may ask in a minute, today."""
    return int(parameter(READS, timezone.localdate(instant())))


def most_writes() -> int:
    """Sendings that one key may make in a minute, today."""
    return int(parameter(WRITES, timezone.localdate(instant())))


class Minutes:
    """Counts by key for a minute each; the oldest are forgotten, no address is kept longer than that."""

    def __init__(self, most: int = 20_000) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._counts: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def wait(self, key: str, limit: int) -> int:
        """Count one; returns the seconds to wait when it is one too many, else 0."""
        now = time.monotonic()
        with self._lock:
            ends, count = self._counts.pop(key, (0.0, 0))
            if ends <= now:
                ends, count = now + MINUTE.total_seconds(), 0
            self._counts[key] = (ends, count + 1)
            while len(self._counts) > self._most:
                self._counts.popitem(last=False)
        return 0 if count < limit else max(1, round(ends - now))

    def clear(self) -> None:
        with self._lock:
            self._counts.clear()


reads: Final = Minutes()
