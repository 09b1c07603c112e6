"""One way to answer with a page: the frame's context is the same everywhere, forms are never stored by anybody."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.template.loader import get_template
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags, quote_etag
from django.utils.translation import get_language, gettext

from wspolnie.foundation.modules import registry

SAFE = ("GET", "HEAD")
REVALIDATED = "private, no-cache"
"""What strangers read may be held by their browser, which asks each time whether it is right."""


@dataclass(frozen=True, slots=True)
class NavLink:
    """One link of the main navigation."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One language to switch to; the address stays."""

    code: str
    label: str
    url: str
    current: bool


def frame(request: HttpRequest) -> dict[str, Any]:
    """What the layout needs: city, navigation, who is signed in, languages, the canonical address."""
    city = getattr(request, "city", None)
    actor = request.__dict__.get("_actor")
    language = get_language() or settings.LANGUAGE_CODE
    return {
        "city": city,
        "navigation": [
            NavLink(gettext(item.label), reverse(item.route), request.path.startswith(item.prefix))
            for item in registry.navigation()
        ]
        if city
        else [],
        "person": actor.person if actor else None,
        "waiting": None,
        "language": language,
        "languages": [
            LanguageLink(code, label, _switch(request, code), code == language) for code, label in settings.LANGUAGES
        ],
        "canonical": f"{request.scheme}://{request.META.get('HTTP_HOST', '')}{request.path}",
        "demo": settings.DEMO,
    }


def _switch(request: HttpRequest, code: str) -> str:
    """The address that changes the language and comes back here."""
    return f"{reverse('language', args=[code])}?{urlencode({'z': request.get_full_path()})}"


@dataclass(frozen=True, slots=True)
class Leafing:
    """Where one is in a long list: `current` of `page_count`, of `total` things."""

    current: int
    page_count: int
    total: int
    shown: slice


def asked_page(request: HttpRequest) -> int:
    """The page number in the address, from 1; what is none means the first."""
    text = request.GET.get("strona", "1")
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 1
    return max(number, 1)


def leafing(asked: int, total: int, size: int) -> Leafing:
    """The part of a list that an asked page shows; beyond the end it is the last."""
    last = max(1, -(-total // size))
    current = min(asked, last)
    return Leafing(current, last, total, slice((current - 1) * size, current * size))


def page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
    private: bool = False,
) -> HttpResponse:
    """Render a full page.

    `private` pages (forms, anything of one person) are `no-store`. Others carry an ETag and are checked on every
    request, so nothing stale is ever shown.
    """
    whole = {**frame(request), **(context or {})}
    text = get_template(template).render(whole, request)
    response = HttpResponse(text, status=status)
    if private or whole["person"] is not None or status >= 400:
        response["Cache-Control"] = "no-store"
        return response
    patch_vary_headers(response, ("Cookie",))
    response["Cache-Control"] = REVALIDATED
    etag = quote_etag(hashlib.sha256(text.encode()).hexdigest()[:32])
    response["ETag"] = etag
    if request.method in SAFE and is_known(etag, request.META.get("HTTP_IF_NONE_MATCH", "")):
        return HttpResponseNotModified(headers={name: response[name] for name in ("Cache-Control", "ETag", "Vary")})
    return response


def is_known(etag: str, given: str) -> bool:
    """Whether the visitor holds this very text; a compressed answer bears the tag as a weak one (RFC 9110, 13.1.2)."""
    return any(tag == "*" or tag.removeprefix("W/") == etag for tag in parse_etags(given))
