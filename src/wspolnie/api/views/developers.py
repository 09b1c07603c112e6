"""`/api/`: how a program reads and writes, with commands that work as they stand."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from wspolnie.api.acts import ApiAct
from wspolnie.api.examples import READING, WRITING
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door


@door(ApiAct.READ)
def developers(request: HttpRequest) -> HttpResponse:
    """What the API is, how to begin, every noun that it has."""
    context = {
        "reading": READING,
        "writing": WRITING,
        "site": f"{request.scheme}://{request.META.get('HTTP_HOST', '')}",
        "rooms": [(gettext(module.label), module.api) for module in registry.all() if module.api],
    }
    return page(request, "api/developers.html", context)
