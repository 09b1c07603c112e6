"""Remarks accepted in a second, and whether every accepted one is there with its journal line and its letter."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.test import Client

from wspolnie.cli.bench.limits import TEXT
from wspolnie.cli.bench.load import drive, warm
from wspolnie.cli.bench.pages import counted
from wspolnie.cli.bench.seed import Seeded
from wspolnie.cli.bench.site import Site
from wspolnie.cli.bench.wire import KEY, post
from wspolnie.desks.consultations.facts.remarks import RemarkReceived
from wspolnie.desks.consultations.models import Remark
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.services.notify.models import Letter


class Lost(Exception):
    """Rows and acknowledgements do not agree."""


def form(anchor: str) -> dict[str, str]:
    """What a visitor sends: both texts and an address for the receipt."""
    return {
        "key": KEY,
        "paragraph": anchor,
        "proposed": "Sala jest otwarta co najmniej dwanaście godzin w tygodniu.",
        "reason": TEXT,
        "side": "resident",
        "organisation": "",
        "contact": f"mieszkanka-{KEY}@poczta.example",
    }


def measure(site: Site, seeded: Seeded, clients: int, seconds: float) -> dict[str, Any]:
    """Figures of the form, sent by visitors who each have their own cookie and a fresh key each time.

    Raises:
        Lost: when the rows are not as many as the acknowledgements.
    """
    path = f"/konsultacje/{seeded.slug}/uwagi/nowa/"
    statements = sql_of(site.name, path, seeded.anchors[0])
    visitors = [post(site.name, path, form(seeded.anchors[place % len(seeded.anchors)])) for place in range(clients)]
    warm(site, visitors, expect="302")
    before = rows(seeded)
    cpu = site.cpu()
    result = drive(site, visitors, seconds, expect="302")
    cpu = (site.cpu() - cpu) / result.requests
    new = {name: count - before[name] for name, count in rows(seeded).items()}
    if result.broken or set(new.values()) != {result.requests}:
        raise Lost(f"{result.requests} acknowledged, {result.broken} broken off, in the database: {new}")
    return {
        "rps": result.rps,
        "p50_ms": result.p50_ms,
        "p99_ms": result.p99_ms,
        "sql": statements,
        "cpu_ms": round(1000 * cpu, 2),
        "acknowledged": result.requests,
        **new,
    }


def rows(seeded: Seeded) -> dict[str, int]:
    """How many remarks, lines of their receipt and letters there are."""
    with in_city(seeded.city_id, readonly=True):
        return {
            "rows": Remark.objects.count(),
            "lines": Line.objects.filter(fact=RemarkReceived.word()).count(),
            "letters": Letter.objects.count(),
        }


def sql_of(host: str, path: str, anchor: str) -> int:
    """Statements of one sending, in this process; the second, so that a block of numbers is in hand."""
    client = Client(headers={"host": host})
    for key in ("first", "second"):
        data = {name: value.replace(KEY, key) for name, value in form(anchor).items()}
        with counted() as seen:
            response = client.post(path, urlencode(data), content_type="application/x-www-form-urlencoded")
        if response.status_code != 302:
            raise RuntimeError(f"{path} answered {response.status_code}")
    return len(seen)
