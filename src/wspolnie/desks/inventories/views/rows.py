"""One organisation of a campaign with its log, and the next one to contact."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.inventories.actions.rows import log_contact, may_work
from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.facts import result_label, row_label, way_label
from wspolnie.desks.inventories.forms.contacts import ContactForm, contact_now
from wspolnie.desks.inventories.models import Campaign, Contact, InventoryRow
from wspolnie.desks.inventories.reading.members import next_one, organisations_of
from wspolnie.desks.inventories.states import ROW_MOVES, RowState, is_back
from wspolnie.desks.inventories.views.figures import find_campaign
from wspolnie.desks.inventories.views.lists import STATES
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.capacities import capacity_labels
from wspolnie.spaces.views import actor_of, door

MOST_LINES: Final = 50


@door(InventoryAct.LOG)
def following(request: HttpRequest, slug: str) -> HttpResponse:
    """To the next organisation that nobody contacted; to the list when there is none."""
    one = find_campaign(request, slug)
    return _onward(one, None)


def _onward(one: Campaign, after: Organisation | None) -> HttpResponse:
    body = next_one(one, after)
    return redirect("inventory_row", one.slug, body.slug) if body else redirect("inventory_rows", one.slug)


@door(InventoryAct.SEE, "GET", "POST")
def row(request: HttpRequest, slug: str, organisation: str) -> HttpResponse:
    """One organisation with its log. A contact is written down here; then the next one is shown, or this one again."""
    one, zone, actor = find_campaign(request, slug), city_of(request).zone, actor_of(request)
    body = find_body(one, organisation)
    form = ContactForm(request.POST or None, initial=contact_now(zone), zone=zone)
    if request.method == "POST" and form.is_valid():
        try:
            log_contact(one, body, form.said(), by=actor)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect(request.path) if "zostan" in request.POST else _onward(one, body)
    held = InventoryRow.objects.filter(campaign=one, organisation=body).select_related("carer").first()
    state = RowState(held.state) if held else RowState.NOT_CONTACTED
    lines = remembered(history_of(held.pk, public_only=False)[:MOST_LINES]) if held else []
    steps = [to for to in ROW_MOVES[state] if not is_back(state, to)]
    context = {
        "campaign": one,
        "organisation": body,
        "row": held,
        "state": state,
        "label": row_label(state),
        "step": next(((to, row_label(to)) for to in steps if _may(one, to, state, request)), None),
        "backs": [(to, row_label(to)) for to in RowState if _may(one, to, state, request) and is_back(state, to)],
        "form": form,
        "may": may_work(one, InventoryAct.LOG, actor),
        "contacts": [
            (contact, way_label(contact.way), result_label(contact.result))
            for contact in Contact.objects.filter(row=held).select_related("person").order_by("-at", "-pk")
        ]
        if held
        else [],
        "lines": lines,
        "whom": capacity_labels((line.capacity for line in lines), inner=True),
        "words": {state: word for word, state in STATES.items()},
    }
    return page(request, "inventories/row.html", context, status=422 if form.errors else 200, private=True)


def find_body(one: Campaign, slug: str) -> Organisation:
    """The organisation of an address, when it is in the campaign."""
    found: Organisation | None = organisations_of(one).select_related("district").filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def _may(one: Campaign, to: RowState, state: RowState, request: HttpRequest) -> bool:
    verifying = RowState.VERIFIED in (to, state)
    act = InventoryAct.VERIFY if verifying else InventoryAct.LOG
    return to in ROW_MOVES[state] and may_work(one, act, actor_of(request)).ok
