"""The session of a request: it learns from which place and device it comes, and the hour when it was last used."""

from __future__ import annotations

import re
from typing import Final

from django.contrib.sessions.middleware import SessionMiddleware as DjangoMiddleware
from django.http import HttpRequest, HttpResponse

BROWSERS: Final = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Chromium", "Chromium"), ("Safari", "Safari"),
)  # fmt: skip
"""Sign in the user agent -> name; the first one found counts, because browsers name one another."""
SYSTEMS: Final = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
    ("Mac OS", "Mac"), ("Linux", "Linux"),
)  # fmt: skip


def device_of(agent: str) -> str:
    """A few words by which somebody knows their device ("Firefox, Linux"); empty when nothing is known."""
    names = [next((name for sign, name in table if re.search(sign, agent)), "") for table in (BROWSERS, SYSTEMS)]
    return ", ".join(filter(None, names))


class SessionMiddleware(DjangoMiddleware):
    """Django's, with the place and the device; the address of the visitor is not kept."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        _say_where(request)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if hasattr(request, "session"):
            _say_where(request)  # once more: the sign-in library may have opened the session anew
        answered = super().process_response(request, response)
        if hasattr(request, "session"):
            request.session.touch()  # type: ignore[attr-defined]
        return answered


def _say_where(request: HttpRequest) -> None:
    request.session.host = request.META.get("HTTP_HOST", "").rsplit(":", 1)[0]  # type: ignore[attr-defined]
    request.session.device = device_of(request.META.get("HTTP_USER_AGENT", ""))  # type: ignore[attr-defined]
