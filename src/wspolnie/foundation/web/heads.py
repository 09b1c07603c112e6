"""How the world speaks to us and what we tell every browser: HTTPS that ends at a proxy, and what pages never use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse

UNUSED: Final = ", ".join(
    f"{feature}=()" for feature in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
)
"""Powers of a browser that no page of ours asks for (W3C Permissions Policy)."""


class HeadsMiddleware:
    """With WSPOLNIE_HTTPS every visitor comes by HTTPS, whatever the proxy before us speaks to us.

    Without it addresses of ours would begin with http:, browsers would never hear of HSTS, and every form would be
    refused, because the origin that a browser states would not be ours.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.HTTPS:
            request.META["wsgi.url_scheme"] = "https"
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", UNUSED)
        return response
