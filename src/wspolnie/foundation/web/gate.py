"""The second line, behind the clock: as many requests work at once as the machine carries, the others wait stamped.

A rush before a closing minute waits for seconds. Who waits here was in time by the instant that the clock has already
taken; who waited outside the process would be judged by the moment at which a thread became free.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class GateMiddleware:
    """Lets `settings.AT_ONCE` requests of this process through at once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._free = threading.BoundedSemaphore(settings.AT_ONCE)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with self._free:
            return self.get_response(request)
