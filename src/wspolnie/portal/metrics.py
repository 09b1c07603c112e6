"""`/metrics`: numbers for Prometheus (text format 0.0.4), behind a token. They are asked of the database at each
scrape, so it does not matter which of the web processes answers."""

from __future__ import annotations

import hmac
import time
from collections.abc import Iterable
from datetime import UTC, datetime

from django.conf import settings
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse

import wspolnie
from wspolnie.foundation.jobs.reading import silence
from wspolnie.foundation.web.routes import Scope, methods, route
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.vitals import disk, queues, unfound

TYPE = "text/plain; version=0.0.4; charset=utf-8"
OLDEST = (
    "SELECT coalesce(max(extract(epoch FROM now() - xact_start)), 0)::float, clock_timestamp() FROM pg_stat_activity"
)
Sample = tuple[str, float]


@route(PortalAct.SEE_HEALTH, scope=Scope.GLOBAL)
@methods("GET")
def metrics(request: HttpRequest) -> HttpResponse:
    """404 without WSPOLNIE_METRICS_TOKEN, 401 without the right token."""
    if not settings.METRICS_TOKEN:
        return HttpResponse("404\n", status=404, content_type="text/plain; charset=utf-8")
    stated = request.headers.get("Authorization", "").encode()
    if not hmac.compare_digest(stated, f"Bearer {settings.METRICS_TOKEN}".encode()):
        return HttpResponse("401\n", status=401, headers={"WWW-Authenticate": "Bearer"}, content_type=TYPE)
    return HttpResponse("".join(_told()), content_type=TYPE, headers={"Cache-Control": "no-store"})


def _told() -> Iterable[str]:
    yield from _gauge("info", "The release that runs", [(f'{{version="{wspolnie.__version__}"}}', 1)])
    room = disk()
    yield from _gauge("disk_free_bytes", "Free room on the disk of the data folder", [("", room.free)])
    yield from _gauge("disk_total_bytes", "The disk of the data folder", [("", room.total)])
    started = time.perf_counter()
    try:
        with connection.cursor() as cursor:
            cursor.execute(OLDEST)
            oldest, clock = cursor.fetchone()
            apart = datetime.now(UTC) - clock
        took, age, waiting, missing = time.perf_counter() - started, silence(), queues(), unfound()
    except Error:
        yield from _gauge("database_up", "Whether the database answers", [("", 0)])
        return
    yield from _gauge("database_up", "Whether the database answers", [("", 1)])
    yield from _gauge("database_seconds", "How long it took to answer", [("", took)])
    yield from _gauge("oldest_transaction_seconds", "How long the oldest transaction has been open", [("", oldest)])
    yield from _gauge("clock_apart_seconds", "Clock of the web before the database's", [("", apart.total_seconds())])
    if age is not None:
        yield from _gauge("worker_silence_seconds", "Since a worker gave a sign of life", [("", age.total_seconds())])
    cities = {f'{{city="{slug}"}}': queue for slug, queue in waiting.items()}
    yield from _gauge("letters_waiting", "Letters in the outbox", [(city, q.waiting) for city, q in cities.items()])
    yield from _gauge("letters_failed", "Letters given up", [(city, q.failed) for city, q in cities.items()])
    ages = [(city, q.oldest.total_seconds()) for city, q in cities.items()]
    yield from _gauge("letters_oldest_seconds", "How long the oldest letter has waited", ages)
    lacking = [(f'{{city="{slug}"}}', float(count)) for slug, count in missing.items()]
    yield from _gauge("search_waiting", "Things that the search does not find yet", lacking)


def _gauge(name: str, help_text: str, samples: Iterable[Sample]) -> Iterable[str]:
    yield f"# HELP wspolnie_{name} {help_text}\n# TYPE wspolnie_{name} gauge\n"
    for labels, value in samples:
        yield f"wspolnie_{name}{labels} {value}\n"
