"""The first page of the administration: what needs attention, and where everything is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door


@door(AdministrationAct.SEE)
def index(request: HttpRequest) -> HttpResponse:
    """Pages that the reader may open, from every room's declaration; what needs attention stands on top."""
    actor = actor_of(request)
    mine = [place for place in registry.office_pages() if decide(actor, place.act)]
    mine.sort(key=lambda place: not isinstance(place.act, AdministrationAct))  # people and rules before other rooms
    urgent = [(place.attention(), reverse(place.route), _(place.label)) for place in mine if place.attention]
    context = {
        "urgent": [row for row in urgent if row[0]],
        "places": [(_(place.label), reverse(place.route), _(place.hint) if place.hint else "") for place in mine],
    }
    return page(request, "administration/index.html", context, private=True)
