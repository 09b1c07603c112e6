"""The directory of cities: who is here and how much is open. What it says of a city it reads inside that city."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.routes import Scope, methods, route
from wspolnie.portal import views
from wspolnie.portal.acts import PortalAct
from wspolnie.spaces.policy import NOBODY


@dataclass(frozen=True, slots=True)
class Listed:
    """A city of the directory."""

    city: City
    url: str
    open_now: int
    upcoming: int
    bodies: tuple[str, ...]
    """What the city calls the bodies in which it talks, in short."""


@route(PortalAct.READ, scope=Scope.GLOBAL)
@methods("GET")
def cities(request: HttpRequest) -> HttpResponse:
    """Every city with what anybody may take part in."""
    return page(request, "portal/directory.html", {"cities": [_listed(city) for city in book.cities()]})


@route(PortalAct.CHOOSE_LANGUAGE, scope=Scope.GLOBAL)
@methods("GET")
def language(request: HttpRequest, code: str) -> HttpResponse:
    """The same choice as in a city."""
    return views.choose_language(request, code)


def _listed(city: City) -> Listed:
    with in_city(city.pk, readonly=True), timezone.override(city.zone):
        parts = [part(NOBODY) for module in registry.all() for part in module.front]
    return Listed(
        city=city,
        url=settings.SITE_ADDRESS.format(host=city.host) + "/",
        open_now=sum(len(part.open_now) for part in parts),
        upcoming=sum(bool(row.opens_at and row.opens_at > instant()) for part in parts for row in part.upcoming),
        bodies=tuple(body["short"] or body["name"] for body in city.words.get("bodies", ())),
    )
