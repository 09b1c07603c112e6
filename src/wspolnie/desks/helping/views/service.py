"""The page of one service."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from wspolnie.desks.helping.actions.keepers import may_keep
from wspolnie.desks.helping.actions.services import taken_places
from wspolnie.desks.helping.acts import HelpingAct
from wspolnie.desks.helping.models import Service
from wspolnie.desks.helping.reading import groups_of, with_all
from wspolnie.desks.helping.states import ServiceState, asking_label, kind_label
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.views import actor_of, door


@door(HelpingAct.READ)
@kept
def service(request: HttpRequest, slug: str) -> HttpResponse:
    """One service: what, for whom, where, when, and the way to ask."""
    actor = actor_of(request)
    seen = Service.objects.visible_to(keeps=speaks_for(actor), office=actor.is_staff)
    one = with_all(seen.filter(slug=slug)).first()
    if one is None:
        raise Http404
    free = max(one.places - taken_places(one), 0) if one.places is not None else None
    context: dict[str, Any] = {
        "service": one,
        "kind": kind_label(one.kind),
        "groups": groups_of(one),
        "districts": [tie.district for tie in one.districts.all()],
        "themes": [tie.theme for tie in one.themes.all()],
        "free": free,
        "asking": asking_label(one.kind),
        "states": ServiceState,
        "may_keep": may_keep(one.organisation, actor),
    }
    return page(request, "helping/service.html", context)
