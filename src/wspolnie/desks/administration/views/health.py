"""The page of health: the same questions as `/zdrowie` asks, answered in sentences."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.reading.health import health
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door


@door(AdministrationAct.SEE_HEALTH)
def index(request: HttpRequest) -> HttpResponse:
    """Asked anew each time the page is opened."""
    return page(request, "administration/health.html", {"health": health()}, private=True)
