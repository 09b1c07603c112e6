"""Pages of those who keep the structure: a new office, its name, its place, its address, its end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.offices.actions import editing
from wspolnie.desks.offices.acts import OfficeAct
from wspolnie.desks.offices.forms import TOP, AddressForm, EndForm, NameForm, OfficeForm, PlaceForm, kinds, today
from wspolnie.desks.offices.reading import acting_after
from wspolnie.desks.offices.views.reading import find
from wspolnie.foundation.modules import Refused, registry
from wspolnie.foundation.web.pages import page
from wspolnie.parties.offices.actions.closing import refuse_to_close
from wspolnie.parties.offices.models import Office, Placement, Post
from wspolnie.spaces.views import actor_of, door


@door(OfficeAct.EDIT, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Enter an office."""
    above = request.GET.get("nadrzedna", TOP).replace("\x00", "")
    form = OfficeForm(request.POST or None, initial={"parent": above})
    if request.method == "POST" and form.is_valid():
        try:
            made = editing.enter(**form.cleaned_data, by=actor_of(request))
        except Refused as refusal:
            form.add_error("since", refusal.reason)
        else:
            return redirect("office", made.slug)
    return _form_page(request, form, None, _("Enter an office"))


@door(OfficeAct.EDIT, "GET", "POST")
def rename(request: HttpRequest, slug: str) -> HttpResponse:
    """Another name, or another kind, from a day on."""
    one = find(slug)
    here = _here(one)
    form = NameForm(request.POST or None, initial={"name": here.name, "kind": here.kind})
    verb = partial(editing.rename, one, by=actor_of(request))
    return _changed(request, one, form, _("Change the name"), verb, "since")


@door(OfficeAct.EDIT, "GET", "POST")
def move(request: HttpRequest, slug: str) -> HttpResponse:
    """Another place in the structure from a day on."""
    one = find(slug)
    here = _here(one)
    form = PlaceForm(request.POST or None, office=one, initial={"parent": here.parent.slug if here.parent else TOP})
    verb = partial(editing.move, one, by=actor_of(request))
    return _changed(request, one, form, _("Move the office"), verb, "parent")


@door(OfficeAct.EDIT, "GET", "POST")
def readdress(request: HttpRequest, slug: str) -> HttpResponse:
    """Where paper and mail go from now on."""
    one = find(slug)
    form = AddressForm(request.POST or None, initial={"address": one.address, "email": one.email})
    verb = partial(editing.readdress, one, by=actor_of(request))
    return _changed(request, one, form, _("Change the address"), verb, "")


def _changed(
    request: HttpRequest,
    one: Office,
    form: forms.Form,
    heading: str,
    verb: Callable[..., object],
    about: str,
) -> HttpResponse:
    """A form that changes an office by one verb; what the verb refuses stands at the field `about`."""
    if request.method == "POST" and form.is_valid():
        try:
            verb(**form.cleaned_data)
        except Refused as refusal:
            form.add_error(about or None, refusal.reason)
        else:
            return redirect("office", one.slug)
    return _form_page(request, form, one, heading)


def _form_page(request: HttpRequest, form: forms.Form, one: Office | None, heading: str) -> HttpResponse:
    context = {"form": form, "office": one, "heading": heading, "kinds": kinds()}
    return page(request, "offices/form.html", context, status=422 if form.errors else 200, private=True)


@door(OfficeAct.EDIT, "GET", "POST")
def close(request: HttpRequest, slug: str) -> HttpResponse:
    """What would happen if the office ended on a day, then the button."""
    one = find(slug)
    form = EndForm(request.POST or {"until": request.GET.get("until", today().isoformat())})
    if form.is_valid():
        until: date = form.cleaned_data["until"]
        try:
            if request.method == "POST":
                editing.close(one, until=until, by=actor_of(request))
                return redirect("office", one.slug)
            refuse_to_close(one, until)
        except Refused as refusal:
            form.add_error("until", refusal.reason)
    told = form.cleaned_data.get("until") or today()
    context = {
        "form": form,
        "office": one,
        "until": told,
        "posts": Post.objects.filter(office=one).exclude(until__lte=told).order_by("title_key"),
        "matters": registry.office_matters(actor_of(request), one.pk),
        "acting": acting_after(one, told),
    }
    status = 422 if request.method == "POST" else 200
    return page(request, "offices/close.html", context, status=status, private=True)


def _here(one: Office) -> Placement:
    """What an office is today; its last place when it has ended or has not begun."""
    places = Placement.objects.of(one)
    here: Placement = places.on(today()).first() or places[0]
    return here
