"""“Moje sprawy”: one list of what waits for this person, from every room's declaration."""

from __future__ import annotations

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse

from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.pages import page
from wspolnie.portal.acts import PortalAct
from wspolnie.spaces.kinds import role_label
from wspolnie.spaces.views import actor_of, door

FAR = datetime.max.replace(tzinfo=UTC)


@door(PortalAct.SEE_MATTERS)
def my_matters(request: HttpRequest) -> HttpResponse:
    """What waits for me, soonest first."""
    actor = actor_of(request)
    waiting = [item for module in registry.all() if module.todo for item in module.todo(actor)]
    waiting.sort(key=lambda item: item.due or FAR)
    roles = [role_label(role) for role in sorted(actor.city_roles)]
    return page(request, "portal/matters.html", {"items": waiting, "roles": roles}, private=True)
