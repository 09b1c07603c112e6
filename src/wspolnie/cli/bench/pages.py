"""What a page costs: statements, CPU, bytes; and how many of it there are in a second."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final

from django.db import connections
from django.test import Client

from wspolnie.cli.bench.client import Result
from wspolnie.cli.bench.load import drive, warm
from wspolnie.cli.bench.site import THREADS, WORKERS, Site
from wspolnie.cli.bench.wire import get, linked

SOMEBODY: Final = "gosc=1"
"""A cookie that may make a visitor somebody: no kept page answers, each is made anew."""
CROWD: Final = 32
"""Strangers who read at once."""


def measure(site: Site, path: str, seconds: float) -> dict[str, float | int]:
    """Figures of one page made anew each time, asked for by as many visitors as the site has threads."""
    statements = sql_of(site.name, path)
    weight = weigh(site, path)
    result, cpu = _driven(site, [[get(site.name, path, cookie=SOMEBODY)]] * (WORKERS * THREADS), seconds)
    return {
        "rps": result.rps,
        "p50_ms": result.p50_ms,
        "p99_ms": result.p99_ms,
        "sql": statements,
        "cpu_ms": cpu,
        "bytes": weight,
    }


def measure_kept(site: Site, path: str, seconds: float) -> dict[str, float]:
    """The same page as 32 strangers get it, and the constant page just before, so that both met the same machine:
    `share` is requests a second beside the constant page's, `cpu_share` the constant page's CPU beside its own."""
    constant, constant_cpu = _driven(site, [[get(site.name, "/bench/constant/")]] * CROWD, seconds)
    result, cpu = _driven(site, [[get(site.name, path)]] * CROWD, seconds)
    return {
        "rps": result.rps,
        "p50_ms": result.p50_ms,
        "p99_ms": result.p99_ms,
        "cpu_ms": cpu,
        "constant_rps": constant.rps,
        "share": round(result.rps / constant.rps, 2),
        "cpu_share": round(constant_cpu / cpu, 2),
    }


def _driven(site: Site, visitors: list[list[str]], seconds: float) -> tuple[Result, float]:
    """What came of the visitors, and the milliseconds of CPU of one request."""
    warm(site, visitors, expect="200")
    before = site.cpu()
    result = drive(site, visitors, seconds, expect="200")
    return result, round(1000 * (site.cpu() - before) / result.requests, 2)


def weigh(site: Site, path: str) -> int:
    """Bytes over the wire for a first visit: the page gzipped, style, script, icon, with their heads."""
    answer = site.page(path)
    head, _, body = answer.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(f"{path} answered {head[:15].decode()}")
    text = gzip.decompress(body) if b"content-encoding: gzip" in head.lower() else body
    return len(answer) + sum(len(site.page(address)) for address in linked(text))


def sql_of(host: str, path: str) -> int:
    """Statements of one request in this process, on both connections; BEGIN and COMMIT apart."""
    client = Client(headers={"host": host, "cookie": SOMEBODY})
    client.get(path)  # what is kept in memory is read
    with counted() as seen:
        response = client.get(path)
    if response.status_code != 200:
        raise RuntimeError(f"{path} answered {response.status_code}")
    return len(seen)


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements that run inside the block."""
    seen: list[str] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        seen.append(sql)
        return execute(sql, params, many, context)

    with ExitStack() as stack:
        for alias in ("default", "side"):
            stack.enter_context(connections[alias].execute_wrapper(note))
        yield seen
