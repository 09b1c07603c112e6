"""Resources of one organisation: added, changed, withdrawn by who may write of it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.profiles.actions.resources import FIELDS, add_resource, change_resource, remove_resource
from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.forms.resources import ResourceForm
from wspolnie.desks.profiles.models import Resource
from wspolnie.desks.profiles.states import resource_label
from wspolnie.desks.profiles.views.finding import writable
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.views import actor_of, door


@door(ProfileAct.KEEP, "GET", "POST")
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """What it offers, and a form for one more."""
    one = writable(request, slug)
    form = ResourceForm(request.POST or None, initial={"district": one.district_id})
    if request.method == "POST" and form.is_valid():
        try:
            add_resource(one, form.offer(), by=actor_of(request))
        except Refused as refusal:
            form.add_error("name", refusal.reason)
        else:
            return redirect("profile_resources", slug)
    context = {
        "form": form,
        "organisation": one,
        "resources": Resource.objects.filter(organisation=one).select_related("district").in_order(),
        "resource_label": resource_label,
    }
    return page(request, "profiles/resources.html", context, status=422 if form.errors else 200, private=True)


@door(ProfileAct.KEEP, "GET", "POST")
def change(request: HttpRequest, slug: str, resource: UUID) -> HttpResponse:
    """Say something else of it."""
    one = writable(request, slug)
    held = _one(one, resource)
    initial = {name: getattr(held, name) for name in FIELDS}
    form = ResourceForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_resource(held, form.offer(), by=actor_of(request))
        except Refused as refusal:
            form.add_error("name", refusal.reason)
        else:
            return redirect("profile_resources", slug)
    context = {"form": form, "organisation": one, "resource": held}
    return page(request, "profiles/resource.html", context, status=422 if form.errors else 200, private=True)


@door(ProfileAct.KEEP, "POST")
def remove(request: HttpRequest, slug: str, resource: UUID) -> HttpResponse:
    """It is offered no more."""
    remove_resource(_one(writable(request, slug), resource), by=actor_of(request))
    return redirect("profile_resources", slug)


def _one(organisation: Organisation, pk: UUID) -> Resource:
    found: Resource | None = Resource.objects.filter(organisation=organisation, pk=pk).first()
    if found is None:
        raise Http404
    return found
