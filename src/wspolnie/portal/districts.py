"""Pages of the city's districts: all of them on a map and in a list, one with everything that rooms say of it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from wspolnie.foundation.cities.models import District
from wspolnie.foundation.modules import FoundBeside, FrontRow, registry
from wspolnie.foundation.text.letters import fold
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.places import places
from wspolnie.portal.where import kind_of, where
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.views import actor_of, door


@door(PortalAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """Where something goes on now, and the way to each district."""
    rows = _open(actor_of(request))
    found = sorted(places(rows), key=lambda place: fold(place.name))
    context = {"districts": found, "kind": kind_of(found), "where": where(city_of(request), rows)}
    return page(request, "portal/districts.html", context)


@door(PortalAct.READ)
@kept
def district(request: HttpRequest, slug: str) -> HttpResponse:
    """What concerns one district: matters, help, organisations, whatever rooms declare."""
    one: District | None = District.objects.filter(slug=slug).first()
    if one is None:
        raise Http404
    actor = actor_of(request)
    whole_city = sum(not row.districts for row in _open(actor))
    context: dict[str, Any] = {
        "district": one,
        "parts": registry.about_district(actor, one.pk),
        "whole_city": whole_city,
        "matters": f"{reverse('consultations')}?{urlencode({'stan': 'otwarte', 'osiedle': one.slug})}",
    }
    return page(request, "portal/district.html", context)


def finds(_actor: Actor, words: str) -> FoundBeside | None:
    """Districts whose name begins with what is asked for, or is in it."""
    asked = fold(words).strip()
    rows = District.objects.order_by("name_key").values_list("name", "slug", "kind") if len(asked) > 2 else ()
    found = [row for row in rows if fold(row[0]).startswith(asked) or f" {fold(row[0])} " in f" {asked} "]
    if not found:
        return None
    shown = tuple((name, reverse("district", args=[slug]), kind) for name, slug, kind in found[:3])
    return FoundBeside(found[0][2].capitalize(), shown, len(found), reverse("districts"))


def _open(actor: Actor) -> list[FrontRow]:
    return [row for module in registry.all() for part in module.front for row in part(actor).open_now]
