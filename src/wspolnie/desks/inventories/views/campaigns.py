"""Pages of coordinators: a campaign is opened, changed, ended."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.inventories.actions.campaigns import change_campaign, end_campaign, open_campaign, said_of
from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.forms.campaigns import CampaignForm, EndForm, given, proposed
from wspolnie.desks.inventories.models import Campaign, InventoryRow
from wspolnie.desks.inventories.reading.figures import figures_of, total_of
from wspolnie.desks.inventories.views.figures import find_campaign
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door


@door(InventoryAct.OPEN, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Open a campaign."""
    zone = city_of(request).zone
    form = CampaignForm(request.POST or None, initial=proposed(zone), zone=zone)
    if request.method == "POST" and form.is_valid():
        made = open_campaign(form.said(), by=actor_of(request))
        return redirect("inventory", made.slug)
    return _edit(request, form, None)


@door(InventoryAct.CHANGE, "GET", "POST")
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Other districts, time or people."""
    one, zone = find_campaign(request, slug), city_of(request).zone
    _still(request, one, InventoryAct.CHANGE)
    form = CampaignForm(request.POST or None, initial=given(said_of(one), zone), zone=zone)
    if request.method == "POST" and form.is_valid():
        change_campaign(one, form.said(), by=actor_of(request))
        return redirect("inventory", slug)
    return _edit(request, form, one)


def _edit(request: HttpRequest, form: CampaignForm, one: Campaign | None) -> HttpResponse:
    context = {"form": form, "campaign": one}
    return page(request, "inventories/edit.html", context, status=422 if form.errors else 200, private=True)


@door(InventoryAct.END, "GET", "POST")
def end(request: HttpRequest, slug: str) -> HttpResponse:
    """End a campaign for good: first what will happen and to how many, then the button."""
    one = find_campaign(request, slug)
    _still(request, one, InventoryAct.END)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            end_campaign(one, form.cleaned_data["summary"], by=actor_of(request))
        except Refused as refusal:
            form.add_error("summary", refusal.reason)
        else:
            return redirect("inventory", slug)
    context = {
        "form": form,
        "campaign": one,
        "total": total_of(figures_of(one)),
        "planned": InventoryRow.objects.filter(campaign=one, next_at__isnull=False).count(),
    }
    return page(request, "inventories/end.html", context, status=422 if form.errors else 200, private=True)


def _still(request: HttpRequest, one: Campaign, act: InventoryAct) -> None:
    """Raises NotAllowed when the campaign has ended."""
    decision = decide(actor_of(request), act, None, one.phase(instant()))
    if not decision:
        raise NotAllowed(decision.reason)
