"""Whole pages that strangers read, kept in this process and asked for validity on every request: never stale.

A kept page is thrown away as soon as its city has a line in the journal, or its row in the table of cities, that the
request which made the page could not have seen; with the minute in which it was made, for its texts count minutes;
and at whatever moment inside that minute something opens or closes by itself (`Module.turns`).
"""

from __future__ import annotations

import gzip
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Final

from django.http import HttpRequest, HttpResponse

from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import CityStanding, happened_in_city
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.keeping import counts_every_line
from wspolnie.foundation.web.kept_page import Page, end_of_page
from wspolnie.foundation.web.strangers import key_of, may_stay

MOST_BYTES: Final = 8 * 1024 * 1024
"""Of all pages of one process, packed; some five hundred."""


class PageShelf:
    """The pages of one process, those longest unused thrown out first."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._pages: OrderedDict[Hashable, Page] = OrderedDict()
        self.bytes = 0

    def respond(
        self, request: HttpRequest, view: Callable[..., HttpResponse], make: Callable[[], HttpResponse]
    ) -> HttpResponse:
        """The kept page of this address, or what `make` gives; inside the transaction that reads for both."""
        key = (key_of(request), every_line := counts_every_line(view))
        with self._lock:
            held = self._pages.get(key)
        blind = () if every_line else unseen()
        standing, something = happened_in_city(held.standing if held else CityStanding(), but=blind)
        now = instant()
        if held is not None and not something and held.since <= now < held.until:
            self._put(key, replace(held, standing=standing))
            return held.answer(request)
        known = request.META.pop("HTTP_IF_NONE_MATCH", None)
        try:
            response = make()
        finally:
            if known is not None:
                request.META["HTTP_IF_NONE_MATCH"] = known
        if not may_stay(request, response):
            return response
        packed = gzip.compress(response.content, 6, mtime=0)
        page = Page(standing, now, end_of_page(now), packed, response["ETag"], response["Content-Type"])
        self._put(key, page)
        return page.answer(request)

    def _put(self, key: Hashable, page: Page) -> None:
        if page.size > self._most // 8:
            return
        with self._lock:
            before = self._pages.pop(key, None)
            self._pages[key] = page
            self.bytes += page.size - (before.size if before else 0)
            while self.bytes > self._most:
                self.bytes -= self._pages.popitem(last=False)[1].size

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._pages.clear()
            self.bytes = 0


page_shelf: Final = PageShelf()


def read_by_a_stranger(
    request: HttpRequest, view: Callable[..., HttpResponse], make: Callable[[], HttpResponse]
) -> HttpResponse:
    """The answer to a stranger who reads a kept page, in one transaction of the city."""
    with in_city(city_of(request).id, readonly=True):
        return page_shelf.respond(request, view, make)


def unseen() -> tuple[str, ...]:
    """Words of the facts that change nothing on a page of strangers, by declaration."""
    return tuple(fact.word() for module in registry.all() for fact in module.unseen)
