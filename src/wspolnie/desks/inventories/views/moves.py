"""An organisation goes one step on, or back with a reason."""

from __future__ import annotations

from contextlib import suppress

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.inventories.actions.rows import move_row
from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.facts import row_label
from wspolnie.desks.inventories.forms.contacts import BackForm
from wspolnie.desks.inventories.views.figures import find_campaign
from wspolnie.desks.inventories.views.lists import STATES
from wspolnie.desks.inventories.views.rows import find_body
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import actor_of, door


@door(InventoryAct.LOG, "POST")
def step(request: HttpRequest, slug: str, organisation: str) -> HttpResponse:
    """One step on."""
    one = find_campaign(request, slug)
    body = find_body(one, organisation)
    to = STATES.get(request.POST.get("stan", ""))
    if to is None:
        raise Http404
    with suppress(Refused):  # somebody else moved it meanwhile: the page says where it stands now
        move_row(one, body, to, by=actor_of(request))
    return redirect("inventory_row", slug, organisation)


@door(InventoryAct.LOG, "GET", "POST")
def back(request: HttpRequest, slug: str, organisation: str) -> HttpResponse:
    """Back to an earlier step, with a reason."""
    one = find_campaign(request, slug)
    body = find_body(one, organisation)
    word = request.GET.get("stan", "")
    if word not in STATES:
        raise Http404
    form = BackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            move_row(one, body, STATES[word], form.cleaned_data["because"], by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("inventory_row", slug, organisation)
    context = {"campaign": one, "organisation": body, "form": form, "word": word, "label": row_label(STATES[word])}
    return page(request, "inventories/back.html", context, status=422 if form.errors else 200, private=True)
