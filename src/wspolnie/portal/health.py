"""`/zdrowie`: does the service work? For those who run it and for supervisors; nothing about people."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, JsonResponse

from wspolnie.foundation.deadlines.instants import APART
from wspolnie.foundation.jobs.reading import STALE, silence
from wspolnie.foundation.web.routes import Scope, methods, route
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.vitals import LATE, Queue, disk, queues

WELL = {"ok", "off"}
PARTS = {
    "web": "strony",
    "database": "baza",
    "worker": "praca w tle",
    "mail": "poczta",
    "disk": "dysk",
    "clock": "zegar",
}


@route(PortalAct.SEE_HEALTH, scope=Scope.GLOBAL)
@methods("GET")
def health(request: HttpRequest) -> HttpResponse:
    """200 when every part is well, else 503; each says its state: JSON, or lines of text for a browser."""
    parts: dict[str, Any] = {"web": "ok"}
    started = time.perf_counter()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            apart = datetime.now(UTC) - cursor.fetchone()[0]
        age, waiting = silence(), queues()
    except Error as error:
        return _said(request, {"status": "down", **parts, "database": type(error).__name__, "worker": "unknown"})
    parts["database"] = "ok"
    parts["database_ms"] = round((time.perf_counter() - started) * 1000, 1)
    parts["clock"] = "ok" if abs(apart) < APART else "apart"
    parts["clock_apart_s"] = round(apart.total_seconds(), 1)
    parts["worker"] = "ok" if age is not None and age < STALE else "stale" if age is not None else "none"
    parts["worker_age_s"] = round(age.total_seconds(), 1) if age is not None else None
    parts |= _mail(waiting)
    room = disk()
    parts["disk"] = "full" if room.is_full else "ok"
    parts["disk_free_bytes"] = room.free
    well = all(parts[name] in WELL for name in PARTS)
    return _said(request, {"status": "ok" if well else "degraded", **parts})


def _mail(waiting: dict[str, Queue]) -> dict[str, Any]:
    """Letters of all cities together; without a way out (a demo) they wait for nothing and nobody."""
    oldest = max((queue.oldest for queue in waiting.values()), default=timedelta(0))
    state = ("late" if oldest > LATE else "ok") if settings.MAIL_URL else "off"
    count = sum(queue.waiting for queue in waiting.values())
    return {"mail": state, "mail_waiting": count, "mail_oldest_s": round(oldest.total_seconds())}


def _said(request: HttpRequest, parts: dict[str, Any]) -> HttpResponse:
    status = 200 if parts["status"] == "ok" else 503
    if "text/html" in request.headers.get("Accept", ""):
        stated = [f"{word}: {parts[name]}" for name, word in PARTS.items() if name in parts]
        lines = "\n".join((f"Wspólnie: {parts['status']}", *stated, ""))
        response = HttpResponse(lines, status=status, content_type="text/plain; charset=utf-8")
    else:
        response = JsonResponse(parts, status=status)
    response["Cache-Control"] = "no-store"
    return response
