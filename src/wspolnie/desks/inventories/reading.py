"""Which organisations are in a campaign, how they stand, and the figures of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from wspolnie.desks.inventories.models import Campaign, CampaignDistrict, InventoryRow
from wspolnie.desks.inventories.states import DONE, CampaignState, RowState
from wspolnie.foundation.cities.models import District
from wspolnie.parties.organisations.models import Organisation, OrganisationQuerySet


def organisations_of(campaign: Campaign) -> OrganisationQuerySet:
    """While it goes on: those of its districts today and those contacted; afterwards those that were in it."""
    rows = Q(pk__in=InventoryRow.objects.filter(campaign=campaign).values("organisation_id"))
    if campaign.state == CampaignState.ENDED:
        return Organisation.objects.filter(rows)
    if campaign.is_whole:
        return Organisation.objects.all()
    chosen = CampaignDistrict.objects.filter(campaign=campaign).values("district_id")
    return Organisation.objects.filter(Q(district_id__in=chosen) | rows)


def standing(campaign: Campaign, state: RowState) -> OrganisationQuerySet:
    """Those of a campaign that stand so."""
    rows = InventoryRow.objects.filter(campaign=campaign)
    if state is RowState.NOT_CONTACTED:
        return organisations_of(campaign).exclude(pk__in=rows.exclude(state=state).values("organisation_id"))
    return Organisation.objects.filter(pk__in=rows.filter(state=state).values("organisation_id"))


@dataclass(slots=True)
class Figures:
    """How many organisations of one district (None: not stated) stand how."""

    name: str
    slug: str = ""
    by_state: dict[RowState, int] = field(default_factory=lambda: dict.fromkeys(RowState, 0))

    @property
    def total(self) -> int:
        return sum(self.by_state.values())

    @property
    def described(self) -> int:
        return sum(self.by_state[state] for state in DONE)

    @property
    def share(self) -> float:
        """Percent described."""
        return 100 * self.described / self.total if self.total else 0.0


def figures_of(campaign: Campaign) -> list[Figures]:
    """By district in Polish order, those without one last; three statements."""
    rows = InventoryRow.objects.filter(campaign=campaign)
    counted: dict[UUID | None, dict[RowState, int]] = defaultdict(lambda: dict.fromkeys(RowState, 0))
    if campaign.state == CampaignState.ENDED:
        for district, state, count in rows.values_list("district_id", "state").annotate(count=Count("pk")):
            counted[district][RowState(state)] += count
    else:
        for district, count in organisations_of(campaign).values_list("district_id").annotate(count=Count("pk")):
            counted[district][RowState.NOT_CONTACTED] += count
        stand = rows.exclude(state=RowState.NOT_CONTACTED).values_list("organisation__district_id", "state")
        for district, state, count in stand.annotate(count=Count("pk")):
            counted[district][RowState(state)] += count
            counted[district][RowState.NOT_CONTACTED] -= count
    named = {one.pk: one for one in District.objects.filter(pk__in=[pk for pk in counted if pk is not None])}
    found = [Figures(named[pk].name, named[pk].slug, counted[pk]) for pk in _ordered(named.values())]
    return [*found, Figures(_("not stated"), "", counted[None])] if None in counted else found


def _ordered(districts: Iterable[District]) -> list[UUID]:
    return [one.pk for one in sorted(districts, key=lambda one: one.name_key)]


def total_of(figures: Iterable[Figures]) -> Figures:
    """All districts together."""
    together = Figures(_("together"))
    for one in figures:
        for state, count in one.by_state.items():
            together.by_state[state] += count
    return together
