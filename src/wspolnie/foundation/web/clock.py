"""The outermost line: takes the instant of the act, once, before anything else waits."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse

from wspolnie.foundation.deadlines.instants import APART, taken_at
from wspolnie.foundation.web.client import is_trusted

log = logging.getLogger(__name__)
LONGEST_QUEUE = timedelta(minutes=5)
LATEST_SECONDS = 1e11
"""Seconds since 1970 beyond which a number must be of milli- or microseconds (the year 5138)."""


def request_instant(request: HttpRequest, now: datetime) -> datetime:
    """When the request reached us: a trusted proxy's `X-Request-Start` (`t=`, seconds to microseconds), else now.

    A start in the future or more than five minutes old is not believed.
    """
    stated = request.META.get("HTTP_X_REQUEST_START", "").removeprefix("t=")
    if not stated or not is_trusted(request.META.get("REMOTE_ADDR", "")):
        return now
    try:
        number = float(stated)
    except ValueError:
        return now
    if not math.isfinite(number):
        return now
    while number > LATEST_SECONDS:
        number /= 1000
    try:
        start = datetime.fromtimestamp(number, UTC)
    except (OverflowError, ValueError, OSError):
        return now
    return start if timedelta(0) <= now - start <= LONGEST_QUEUE else now


class Jumps:
    """Notices that the machine's clock was set: it no longer goes with the one that nobody sets. In seconds."""

    def __init__(self, wall: float, steady: float) -> None:
        self._apart = wall - steady

    def seen(self, wall: float, steady: float) -> float:
        """How far the clock jumped since the last look; 0.0 when it did not."""
        jumped = wall - steady - self._apart
        if abs(jumped) < APART.total_seconds():
            return 0.0
        self._apart += jumped
        return jumped


class ClockMiddleware:
    """Binds the instant for everything that happens in the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._jumps = Jumps(time.time(), time.monotonic())

    def __call__(self, request: HttpRequest) -> HttpResponse:
        jumped = self._jumps.seen(time.time(), time.monotonic())
        if jumped:
            log.error("the clock of this machine jumped by %+.1f s", jumped)
        with taken_at(request_instant(request, datetime.now(UTC))):
            return self.get_response(request)
