"""Organisations of a campaign, for the office: filtered, as a page and as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.desks.inventories.actions.rows import may_work
from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.facts import row_label
from wspolnie.desks.inventories.models import Campaign, InventoryRow
from wspolnie.desks.inventories.reading.members import organisations_of, silent, standing
from wspolnie.desks.inventories.states import RowState
from wspolnie.desks.inventories.views.figures import find_campaign
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.models import Organisation, OrganisationQuerySet
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50
STATES: Final = {
    "bez-kontaktu": RowState.NOT_CONTACTED,
    "po-kontakcie": RowState.CONTACTED,
    "opisane": RowState.DESCRIBED,
    "sprawdzone": RowState.VERIFIED,
}
"""Words of addresses for where an organisation stands."""
UNSTATED: Final = "nie-podano"
SILENCES: Final = (7, 14, 30, 60, 90, 180)
"""Days without a contact that can be asked for."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader chose; words that mean nothing choose nothing."""

    state: str
    district: str
    days: int

    @classmethod
    def of(cls, request: HttpRequest) -> Filter:
        state, days = request.GET.get("stan", ""), request.GET.get("cisza", "")
        district = request.GET.get("osiedle", "").replace("\x00", "")[:60]
        known = {str(one): one for one in SILENCES}
        return cls(state if state in STATES else "", district, known.get(days, 0))

    def chosen(self, campaign: Campaign) -> OrganisationQuerySet:
        found = standing(campaign, STATES[self.state]) if self.state else organisations_of(campaign)
        if self.district == UNSTATED:
            found = found.filter(district__isnull=True)
        elif self.district:
            found = found.filter(district__slug=self.district)
        return found.filter(pk__in=silent(campaign, self.days).values("pk")) if self.days else found

    def query(self) -> str:
        """The choice as an address's query; empty choices are left out."""
        words = {"stan": self.state, "osiedle": self.district, "cisza": str(self.days or "")}
        return "?" + urlencode({name: value for name, value in words.items() if value})


@door(InventoryAct.SEE)
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """Organisations of a campaign by where they stand, district, and how long nobody contacted them."""
    one, chosen = find_campaign(request, slug), Filter.of(request)
    found = chosen.chosen(one)
    part = leafing(asked_page(request), found.count(), PAGE)
    organisations = list(found.in_order().select_related("district")[part.shown])
    rows = {row.organisation_id: row for row in one.rows.filter(organisation__in=organisations)}
    here = District.objects.filter(pk__in=organisations_of(one).values("district_id")).order_by("name_key")
    context = {
        "campaign": one,
        "listed": [(body, rows.get(body.pk)) for body in organisations],
        "part": part,
        "chosen": chosen,
        "prefix": chosen.query() + ("&" if len(chosen.query()) > 1 else "") + "strona=",
        "states": [(word, row_label(state)) for word, state in STATES.items()],
        "districts": [(district.slug, district.name) for district in here],
        "unstated": UNSTATED,
        "silences": SILENCES,
        "row_label": row_label,
        "RowState": RowState,
        "can_log": may_work(one, InventoryAct.LOG, actor_of(request)).ok,
    }
    return page(request, "inventories/rows.html", context, private=True)


@door(InventoryAct.SEE)
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """Exactly what is filtered."""
    one = find_campaign(request, slug)
    bodies = Filter.of(request).chosen(one).in_order().select_related("district")
    rows = {row.organisation_id: row for row in one.rows.all()}
    columns = (_("Organisation"), "KRS", _("District"), _("State"), _("Last contact"), _("Next contact"))
    return csv_answer(
        write_csv(columns, (_cells(body, rows.get(body.pk)) for body in bodies)), f"organizacje-{one.slug}"
    )


def _cells(body: Organisation, row: InventoryRow | None) -> list[str]:
    state = row_label(row.state if row else RowState.NOT_CONTACTED)
    times = [dates().exact(at) if at else "" for at in ((row.last_at, row.next_at) if row else (None, None))]
    return [body.name, body.krs, body.district.name if body.district else "", state, *times]
