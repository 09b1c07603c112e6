"""`/zdrowie`: does the service work? For those who run it and for supervisors; nothing about people."""

from __future__ import annotations

import time
from typing import Any

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse

from wspolnie.foundation.jobs.reading import STALE, silence
from wspolnie.foundation.web.routes import Scope, methods, route
from wspolnie.portal.acts import PortalAct


@route(PortalAct.SEE_HEALTH, scope=Scope.GLOBAL)
@methods("GET")
def health(request: HttpRequest) -> JsonResponse:
    """200 when web, database and worker live, else 503; each part says its state."""
    parts: dict[str, Any] = {"web": "ok"}
    started = time.perf_counter()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        age = silence()
    except Error as error:
        parts |= {"database": type(error).__name__, "worker": "unknown"}
        return JsonResponse({"status": "down", **parts}, status=503)
    parts["database"] = "ok"
    parts["database_ms"] = round((time.perf_counter() - started) * 1000, 1)
    parts["worker"] = "ok" if age is not None and age < STALE else "stale" if age is not None else "none"
    parts["worker_age_s"] = round(age.total_seconds(), 1) if age is not None else None
    alive = parts["worker"] == "ok"
    return JsonResponse({"status": "ok" if alive else "degraded", **parts}, status=200 if alive else 503)
