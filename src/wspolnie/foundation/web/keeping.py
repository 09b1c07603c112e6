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
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language

from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import CityStanding, happened_in_city
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.language import COOKIE
from wspolnie.foundation.web.pages import REVALIDATED, is_known

V = TypeVar("V", bound=Callable[..., HttpResponse])

MOST_BYTES: Final = 8 * 1024 * 1024
"""Of all pages of one process, packed; some five hundred."""
LONGEST_QUERY: Final = 300
MINUTE: Final = timedelta(minutes=1)
HARMLESS: Final = frozenset({COOKIE, settings.CSRF_COOKIE_NAME})
"""Cookies that do not make a visitor somebody: the language stands in the key, a page with a form is never kept."""
HEADERS: Final = frozenset({"Content-Type", "Cache-Control", "Vary", "ETag"})
"""A response that says more than these is not kept."""


def kept(view: V) -> V:
    """Declare that strangers may get this page as it was made for another one."""
    view.kept = True  # type: ignore[attr-defined]  # read again by is_kept
    return view


def kept_with_every_line(view: V) -> V:
    """The same for a page that tells the journal: facts that change nothing elsewhere (`Module.unseen`) change it."""
    view.every_line = True  # type: ignore[attr-defined]  # read again below
    return kept(view)


def is_kept(view: Callable[..., HttpResponse]) -> bool:
    """Whether a view declares its page to be kept."""
    return getattr(view, "kept", False)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a stranger, packed; right from `since` on, before `until`, while nothing happened after `standing`."""

    standing: CityStanding
    since: datetime
    until: datetime
    packed: bytes
    etag: str
    content_type: str

    @property
    def size(self) -> int:
        return len(self.packed) + 1024  # what it costs beside its text

    def answer(self, request: HttpRequest) -> HttpResponse:
        """What this visitor gets: the page packed or plain, or word that they hold it already.

        `Server-Timing` says how old its countdowns are; the script in the browser takes that off.
        """
        if is_known(self.etag, request.META.get("HTTP_IF_NONE_MATCH", "")):
            response: HttpResponse = HttpResponseNotModified()
        elif "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""):
            response = HttpResponse(self.packed, content_type=self.content_type)
            response["Content-Encoding"] = "gzip"
        else:
            response = HttpResponse(gzip.decompress(self.packed), content_type=self.content_type)
        response["Cache-Control"] = REVALIDATED
        response["ETag"] = f"W/{self.etag}" if "Content-Encoding" in response else self.etag
        response["Server-Timing"] = f"age;dur={(instant() - self.since) / timedelta(milliseconds=1):.0f}"
        patch_vary_headers(response, ("Cookie", "Accept-Encoding"))
        return response


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
        key = (_key(request), every_line := getattr(view, "every_line", False))
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
        if not _may_stay(request, response):
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


def is_for_a_stranger(request: HttpRequest, view: Callable[..., HttpResponse]) -> bool:
    """Whether a kept page may answer this request. Inside a transaction that is open already nothing is kept: it sees
    what it has not committed."""
    return (
        is_kept(view)
        and request.method in ("GET", "HEAD")
        and HARMLESS.issuperset(request.COOKIES)
        and len(request.META.get("QUERY_STRING", "")) <= LONGEST_QUERY
        and not connection.in_atomic_block
    )


def read_by_a_stranger(
    request: HttpRequest, view: Callable[..., HttpResponse], make: Callable[[], HttpResponse]
) -> HttpResponse:
    """The answer to a stranger who reads a kept page, in one transaction of the city."""
    with in_city(city_of(request).id, readonly=True):
        return page_shelf.respond(request, view, make)


def unseen() -> tuple[str, ...]:
    """Words of the facts that change nothing on a page of strangers, by declaration."""
    return tuple(fact.word() for module in registry.all() for fact in module.unseen)


def _key(request: HttpRequest) -> tuple[Hashable, ...]:
    """All that a stranger's page depends on but what the city holds. Another release is another process; the row of
    the city stands here as it is in memory, from which the frame of the page is made."""
    city = city_of(request)
    row = tuple(str(getattr(city, field.attname)) for field in city._meta.concrete_fields)
    host, query = request.META.get("HTTP_HOST", ""), request.META.get("QUERY_STRING", "")
    return row, request.scheme, host, request.path, query, get_language()


def _may_stay(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether an answer holds nothing of one visitor: by `page` for strangers, without cookies, form or session."""
    return (
        type(response) is HttpResponse
        and response.status_code == 200
        and response.get("Cache-Control") == REVALIDATED
        and HEADERS.issuperset(response.headers)
        and not response.cookies
        and not any(name.startswith("_csp") for name in response.__dict__)
        and "CSRF_COOKIE_NEEDS_UPDATE" not in request.META
        and not _session(request).modified
    )


def _session(request: HttpRequest) -> Any:
    return request.session


def end_of_page(now: datetime) -> datetime:
    """Until when a page made now is right by the clock: its minute, or the moment inside it when something turns."""
    minute = now.replace(second=0, microsecond=0) + MINUTE
    turns = [turn for module in registry.all() if module.turns for turn in module.turns(now, minute)]
    return min([minute, *(turn for turn in turns if now < turn)])
