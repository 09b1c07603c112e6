"""Who is a stranger, what tells their pages apart, and which answers hold nothing of one visitor."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Final

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.keeping import is_kept
from wspolnie.foundation.web.language import COOKIE
from wspolnie.foundation.web.pages import REVALIDATED

LONGEST_QUERY: Final = 300
HARMLESS: Final = frozenset({COOKIE, settings.CSRF_COOKIE_NAME})
"""Cookies that do not make a visitor somebody: the language stands in the key, a page with a form is never kept."""
HEADERS: Final = frozenset({"Content-Type", "Cache-Control", "Vary", "ETag"})
"""A response that says more than these is not kept."""


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


def key_of(request: HttpRequest) -> tuple[Hashable, ...]:
    """All that a stranger's page depends on but what the city holds. Another release is another process; the row of
    the city stands here as it is in memory, from which the frame of the page is made."""
    city = city_of(request)
    row = tuple(str(getattr(city, field.attname)) for field in city._meta.concrete_fields)
    host, query = request.META.get("HTTP_HOST", ""), request.META.get("QUERY_STRING", "")
    return row, request.scheme, host, request.path, query, get_language()


def may_stay(request: HttpRequest, response: HttpResponse) -> bool:
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
