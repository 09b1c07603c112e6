"""The second line, behind the clock: as many requests work at once as the machine carries, the others wait stamped.

A rush before a closing minute waits for seconds. Who waits here was in time by the instant that the clock has already
taken; who waited outside the process would be judged by the moment at which a thread became free.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class Line:
    """So many places, given in the order of coming: a place that is left goes straight to whoever waits longest.

    The library's semaphore lets newcomers overtake; in a rush some would then wait three times as long as others.
    """

    def __init__(self, places: int) -> None:
        self._lock = threading.Lock()
        self._free = places
        self._waiting: deque[threading.Lock] = deque()

    def waiting(self) -> int:
        """How many wait now."""
        return len(self._waiting)

    @contextmanager
    def place(self) -> Iterator[None]:
        """Hold a place; waits for one first."""
        self._come()
        try:
            yield
        finally:
            self._go()

    def _come(self) -> None:
        with self._lock:
            if self._free:
                self._free -= 1
                return
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        turn.acquire()

    def _go(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._free += 1


class GateMiddleware:
    """Lets `settings.AT_ONCE` requests of this process through at once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._line = Line(settings.AT_ONCE)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with self._line.place():
            return self.get_response(request)
