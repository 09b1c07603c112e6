"""`/poczta`: in a demo, the letters that would have been sent. Elsewhere there is no such page."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from wspolnie.foundation.web.pages import page
from wspolnie.portal.acts import PortalAct
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.views import door

SHOWN = 50


@door(PortalAct.SEE_OUTBOX)
def outbox(request: HttpRequest) -> HttpResponse:
    """The newest letters of this city, to everybody or to one address."""
    if not settings.DEMO:
        raise Http404
    address = request.GET.get("adres", "").strip()
    letters = Letter.objects.order_by("-queued_at", "-id")
    if address:
        letters = letters.filter(address__iexact=address) if "\x00" not in address else letters.none()
    return page(request, "portal/outbox.html", {"letters": letters[:SHOWN], "address": address}, private=True)
