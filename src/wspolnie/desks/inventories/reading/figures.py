"""How many organisations stand how, by district."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.inventories.models import Campaign, InventoryRow
from wspolnie.desks.inventories.reading.members import organisations_of
from wspolnie.desks.inventories.states import DONE, CampaignState, RowState
from wspolnie.foundation.cities.models import District


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
    together = Figures(pgettext("column", "Together"))
    for one in figures:
        for state, count in one.by_state.items():
            together.by_state[state] += count
    return together


def totals_of(campaigns: Iterable[Campaign]) -> dict[UUID, Figures]:
    """All districts together, of many campaigns: one statement for those that ended, few for each that goes on."""
    many = list(campaigns)
    found = {one.pk: Figures(pgettext("column", "Together")) for one in many}
    ended = InventoryRow.objects.filter(campaign__in=[one for one in many if one.state == CampaignState.ENDED])
    for campaign, state, count in ended.values_list("campaign_id", "state").annotate(count=Count("pk")):
        found[campaign].by_state[RowState(state)] += count
    return found | {one.pk: total_of(figures_of(one)) for one in many if one.state != CampaignState.ENDED}
