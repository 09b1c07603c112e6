"""Pages of those who keep bodies."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.bodies.actions.keeping import describe_body, dissolve_body, enter_body, show_body
from wspolnie.desks.bodies.acts import BodyAct
from wspolnie.desks.bodies.forms import BodyForm, DissolveForm, given
from wspolnie.desks.bodies.models import Body
from wspolnie.desks.bodies.reading import kinds_of, told_of
from wspolnie.desks.bodies.views.reading import find, shown
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import actor_of, door


@door(BodyAct.KEEP, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Enter one."""
    form = BodyForm(request.POST or None, kinds=kinds_of(city_of(request)))
    if request.method == "POST" and form.is_valid():
        try:
            made = enter_body(form.said(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("body", made.space.slug)
    context = {"form": form, "body": None, "wrong": bool(form.errors)}
    return page(request, "bodies/form.html", context, status=422 if form.errors else 200, private=True)


@door(BodyAct.KEEP, "GET", "POST")
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Say of it something else."""
    one = find(request, slug)
    form = BodyForm(request.POST or None, initial=given(told_of(one)), kinds=kinds_of(city_of(request)), own=one)
    if request.method == "POST" and form.is_valid():
        try:
            describe_body(one, form.said(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("body", slug)
    return _page(request, one, form, DissolveForm())


@door(BodyAct.KEEP, "POST")
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody reads of it from now on."""
    show_body(find(request, slug), by=actor_of(request))
    return redirect("body", slug)


@door(BodyAct.KEEP, "POST")
def dissolve(request: HttpRequest, slug: str) -> HttpResponse:
    """It works no more."""
    one = find(request, slug)
    dissolving = DissolveForm(request.POST)
    if dissolving.is_valid():
        try:
            dissolve_body(one, dissolving.cleaned_data["reason"], by=actor_of(request))
        except Refused as refusal:
            dissolving.add_error("reason", refusal.reason)
        else:
            return redirect("body", slug)
    form = BodyForm(initial=given(told_of(one)), kinds=kinds_of(city_of(request)), own=one)
    return _page(request, one, form, dissolving)


def _page(request: HttpRequest, one: Body, form: BodyForm, dissolving: DissolveForm) -> HttpResponse:
    wrong = bool(form.errors or dissolving.errors)
    context = shown(request, one) | {"form": form, "dissolving": dissolving, "wrong": wrong}
    return page(request, "bodies/form.html", context, status=422 if wrong else 200, private=True)
