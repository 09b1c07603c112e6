"""What everybody reads of inventories: which there are, and their figures."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.facts import row_label
from wspolnie.desks.inventories.models import Campaign
from wspolnie.desks.inventories.reading.figures import figures_of, total_of, totals_of
from wspolnie.desks.inventories.states import Phase, RowState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.capacities import capacity_labels
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door


@door(InventoryAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """All campaigns, those that go on first."""
    actor, now = actor_of(request), instant()
    found = list(Campaign.objects.visible_to(actor).in_order())
    totals = totals_of(found)
    context = {
        "campaigns": [(one, one.phase(now), totals[one.pk]) for one in found],
        "Phase": Phase,
        "can_open": decide(actor, InventoryAct.OPEN).ok,
    }
    return page(request, "inventories/index.html", context)


def find_campaign(request: HttpRequest, slug: str) -> Campaign:
    """The campaign of an address."""
    found: Campaign | None = Campaign.objects.visible_to(actor_of(request)).filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


@door(InventoryAct.READ)
@kept
def campaign(request: HttpRequest, slug: str) -> HttpResponse:
    """One campaign with its figures by district; the office sees every step, others how many are described."""
    actor, one = actor_of(request), find_campaign(request, slug)
    figures, phase = figures_of(one), one.phase(instant())
    lines = remembered(history_of(one.pk))
    context = {
        "campaign": one,
        "phase": phase,
        "Phase": Phase,
        "figures": figures,
        "total": total_of(figures),
        "states": [(state, row_label(state)) for state in RowState],
        "districts": [
            tied.district for tied in one.districts.select_related("district").order_by("district__name_key")
        ],
        "can_see": decide(actor, InventoryAct.SEE).ok,
        "people": one.people.select_related("person").order_by("person__name", "pk") if actor.is_staff else (),
        "can_change": decide(actor, InventoryAct.CHANGE, None, phase).ok,
        "can_end": decide(actor, InventoryAct.END, None, phase).ok,
        "can_log": decide(actor, InventoryAct.LOG, None, phase).ok,
        "lines": lines,
        "whom": capacity_labels((line.capacity for line in lines), inner=actor.is_staff),
    }
    return page(request, "inventories/campaign.html", context)


@door(InventoryAct.READ)
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The figures as a file: what the page shows to the same reader."""
    one = find_campaign(request, slug)
    inner = decide(actor_of(request), InventoryAct.SEE).ok
    columns = [_("District"), _("Organisations"), *_columns(inner)]
    found = figures_of(one)
    rows = [
        [of.name, str(of.total), *([str(of.by_state[state]) for state in RowState] if inner else [str(of.described)])]
        for of in (*found, total_of(found))
    ]
    return csv_answer(write_csv(columns, rows), f"inwentaryzacja-{one.slug}")


def _columns(inner: bool) -> list[str]:
    return [row_label(state) for state in RowState] if inner else [pgettext("how many", "Described")]
