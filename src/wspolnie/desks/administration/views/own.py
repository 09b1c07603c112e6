"""A person's own deputies: who stands in for me, for whom I stand in."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.forms.people import DeputyForm
from wspolnie.desks.administration.reading.people import deputyships_of, roles_of
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.actions import end_deputyship, name_deputy
from wspolnie.spaces.kinds import role_label, side_label
from wspolnie.spaces.views import actor_of, door


@door(AdministrationAct.NAME_OWN_DEPUTY, "GET", "POST", within=True)
def deputies(request: HttpRequest) -> HttpResponse:
    """Who stands in for me and for whom I do; a new one is named."""
    actor, today = actor_of(request), timezone.localdate(instant())
    me = actor.person
    assert me is not None, "the door lets in people with a role only"
    form = DeputyForm(me, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            name_deputy(me, **form.cleaned_data, by=actor)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("own_deputies")
    context = {
        "me": me,
        "form": form,
        "held": roles_of(me, today),
        "deputyships": deputyships_of(me, today),
        "today": today,
        "role_label": role_label,
        "side_label": side_label,
    }
    return page(request, "administration/own_deputies.html", context, status=422 if form.errors else 200, private=True)


@door(AdministrationAct.NAME_OWN_DEPUTY, "POST", within=True)
def deputy_end(request: HttpRequest, deputyship: UUID) -> HttpResponse:
    """It ends from this moment; both the absent one and the deputy may end it."""
    actor, today = actor_of(request), timezone.localdate(instant())
    assert actor.person is not None, "the door lets in people with a role only"
    held = deputyships_of(actor.person, today).filter(pk=deputyship).first()
    if held is None:
        raise Http404
    end_deputyship(held, by=actor)
    return redirect("my_matters")
