"""What stands under us is away: the database does not answer, or a disk has no room. Said as such, and soon.

Whoever finds no connection has waited for seconds; behind the gate that would make a queue of minutes in which all hear
the same. So after one has waited in vain, only one request at a time asks the database, and the others hear at once.
"""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Iterator
from typing import Final

import psycopg
from django.conf import settings
from django.db import InterfaceError
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.utils import translation
from psycopg_pool import PoolTimeout

from wspolnie.foundation.web.city import CITYLESS
from wspolnie.foundation.web.errors import typed
from wspolnie.foundation.web.problems import PROGRAMS, problem

AWAY: Final = 503
NO_ROOM: Final = 507
"""RFC 4918, 11.5: there is no room to store what was sent."""
NO_ROOM_ERRORS: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
DISK_FULL: Final = "53100"
NO_CODE: Final = "08"
"""What has no code of PostgreSQL never reached it. InterfaceError: the connection broke earlier in the transaction."""
UNAVAILABLE: Final = (NO_CODE, "53", "57P")
"""Classes of PostgreSQL's codes: connection broken, out of resources, shutting down or starting."""
AGAIN_AFTER: Final = 10
"""Seconds after which a program may ask again."""


def status_of(fault: BaseException | None) -> int | None:
    """AWAY, NO_ROOM, or None when the fault is one of the program."""
    status = None
    for one in _chain(fault):
        if isinstance(one, OSError) and one.errno in NO_ROOM_ERRORS:
            return NO_ROOM
        if isinstance(one, psycopg.Error) and one.sqlstate == DISK_FULL:
            return NO_ROOM
        if isinstance(one, InterfaceError) or (
            isinstance(one, psycopg.OperationalError) and (one.sqlstate or NO_CODE).startswith(UNAVAILABLE)
        ):
            status = AWAY
    return status


def _chain(fault: BaseException | None) -> Iterator[BaseException]:
    seen = set()
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        yield fault
        fault = fault.__cause__ or fault.__context__


def outage(request: HttpRequest, status: int, fault: BaseException | None = None) -> HttpResponse:
    """A page in the frame, rendered without anything that could fail again; what was typed stands there to be copied
    as far as it was read already."""
    if any(isinstance(one, PoolTimeout) for one in _chain(fault)):
        request.__dict__["_waited_in_vain"] = True
    if request.path.startswith(PROGRAMS):
        answer = problem(status, "There is no room" if status == NO_ROOM else "The database is away")
    else:
        kept = typed(request) if hasattr(request, "_post") else []
        language = translation.get_language() or settings.LANGUAGE_CODE
        answer = HttpResponse(get_template(f"portal/{status}.html").render({"language": language, "kept": kept}))
    answer.status_code = status
    answer["Cache-Control"] = "no-store"
    answer["Retry-After"] = str(AGAIN_AFTER)
    return answer


class OutageMiddleware:
    """Stands before the gate. One for each process, as the pool of connections is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._asking = threading.Lock()
        self._is_away = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(CITYLESS):
            return self.get_response(request)
        if not self._is_away:
            return self._asked(request)
        if not self._asking.acquire(blocking=False):
            with translation.override(settings.LANGUAGE_CODE):
                return outage(request, AWAY)
        try:
            return self._asked(request)
        finally:
            self._asking.release()

    def _asked(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        self._is_away = request.__dict__.get("_waited_in_vain", False)
        return answer
