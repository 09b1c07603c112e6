"""`/.well-known/security.txt` (RFC 9116): where to write about a hole in the service."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from wspolnie.foundation.web.city import city_of
from wspolnie.portal.acts import PortalAct
from wspolnie.spaces.views import door

VALID: Final = timedelta(days=180)
"""Less than a year (RFC 9116, 2.5.5); counted from today, so it never runs out while somebody runs the service."""


@door(PortalAct.READ)
def security_txt(request: HttpRequest) -> HttpResponse:
    """The contact of the installation, else the office's mail."""
    until = (datetime.now(UTC) + VALID).replace(hour=0, minute=0, second=0, microsecond=0)
    host = request.META.get("HTTP_HOST", "")
    scheme = "https" if settings.HTTPS else "http"
    lines = (
        f"Contact: {settings.SECURITY_CONTACT or 'mailto:' + city_of(request).office_email}",
        f"Expires: {until.isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: pl, en",
        f"Canonical: {scheme}://{host}{request.path}",
    )
    return HttpResponse("".join(f"{line}\r\n" for line in lines), content_type="text/plain; charset=utf-8")
