"""Pages of roles and deputies of one person: given, named, ended."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from wspolnie.desks.administration.forms.people import DeputyForm, RoleForm
from wspolnie.desks.administration.reading.people import roles_of
from wspolnie.desks.administration.views.people import NAMES, find
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.actions import end_deputyship, end_role, give_role, name_deputy
from wspolnie.spaces.acts import SpaceAct
from wspolnie.spaces.models import Deputyship
from wspolnie.spaces.views import actor_of, door


@door(SpaceAct.GIVE_ROLE, "GET", "POST")
def role_new(request: HttpRequest, person: UUID) -> HttpResponse:
    """Somebody becomes something."""
    one = find(person)
    form = RoleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            give_role(one, **form.cleaned_data, by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("administration_person", one.pk)
    context = {"one": one, "form": form}
    return page(request, "administration/role_new.html", context, status=422 if form.errors else 200, private=True)


@door(SpaceAct.GIVE_ROLE, "GET", "POST")
def role_end(request: HttpRequest, person: UUID, membership: UUID) -> HttpResponse:
    """A role is taken away, after a look at what that means."""
    one = find(person)
    held = roles_of(one, timezone.localdate(instant())).filter(pk=membership).first()
    if held is None:
        raise Http404
    if request.method == "POST":
        end_role(held, by=actor_of(request))
        return redirect("administration_person", one.pk)
    return page(request, "administration/role_end.html", {"one": one, "held": held, **NAMES}, private=True)


@door(SpaceAct.NAME_DEPUTY, "GET", "POST")
def deputy_new(request: HttpRequest, person: UUID) -> HttpResponse:
    """Somebody stands in for a person who is away."""
    one = find(person)
    form = DeputyForm(one, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            name_deputy(one, **form.cleaned_data, by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("administration_person", one.pk)
    context = {"one": one, "form": form}
    return page(request, "administration/deputy_new.html", context, status=422 if form.errors else 200, private=True)


@door(SpaceAct.NAME_DEPUTY, "POST")
def deputy_end(request: HttpRequest, person: UUID, deputyship: UUID) -> HttpResponse:
    """The deputy stands in no more, from this moment."""
    one = find(person)
    held = Deputyship.objects.filter(pk=deputyship).first()
    if held is None or one.pk not in {held.person_id, held.deputy_id}:
        raise Http404
    end_deputyship(held, by=actor_of(request))
    return redirect("administration_person", one.pk)
