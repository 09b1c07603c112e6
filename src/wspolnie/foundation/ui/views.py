"""Serves the joined assets."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from wspolnie.foundation.ui.assets import find

FOR_EVER: Final = "public, max-age=31536000, immutable"


@require_safe
def asset(request: HttpRequest, name: str) -> HttpResponse:
    """A file named by its content; a page rendered by an older release gets today's, and is told not to keep it."""
    found = find(name)
    if found is None:
        raise Http404(name)
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(found.packed if packed else found.body, content_type=found.mime)
    if packed:
        response["Content-Encoding"] = "gzip"
    response["Vary"] = "Accept-Encoding"
    response["Cache-Control"] = FOR_EVER if found.name == name else "no-cache"
    response["X-Content-Type-Options"] = "nosniff"
    return response
