"""Pages of those who give seats: one is given, one ends."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from wspolnie.desks.bodies.actions.seating import end_seat, give_seat
from wspolnie.desks.bodies.acts import BodyAct
from wspolnie.desks.bodies.forms import EndForm, SeatForm
from wspolnie.desks.bodies.models import Seat
from wspolnie.desks.bodies.views.reading import find, shown
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import actor_of, door


@door(BodyAct.SEAT, "GET", "POST", within=True)
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody sits there from a day on."""
    one = find(request, slug)
    form = SeatForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            give_seat(one, form.said(), by=actor_of(request))
        except NotAllowed:
            raise
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("body_seats", slug)
    context = shown(request, one) | {"form": form}
    return page(request, "bodies/seat_new.html", context, status=422 if form.errors else 200, private=True)


@door(BodyAct.SEAT, "GET", "POST", within=True)
def end(request: HttpRequest, slug: str, seat: UUID) -> HttpResponse:
    """A seat ends with a day."""
    one = find(request, slug)
    rows = Seat.objects.filter(body=one, pk=seat).select_related("organisation", "office", "person")
    held: Seat | None = rows.first()
    if held is None:
        raise Http404
    form = EndForm(request.POST or None, initial={"until": timezone.localdate(instant())})
    if request.method == "POST" and form.is_valid():
        try:
            end_seat(held, form.cleaned_data["until"], by=actor_of(request))
        except NotAllowed:
            raise
        except Refused as refusal:
            form.add_error("until", refusal.reason)
        else:
            return redirect("body_seats", slug)
    context = shown(request, one) | {"form": form, "seat": held}
    return page(request, "bodies/seat_end.html", context, status=422 if form.errors else 200, private=True)
