"""Which organisations are in a campaign, and which come next."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q

from wspolnie.desks.inventories.models import Campaign, CampaignDistrict, InventoryRow
from wspolnie.desks.inventories.states import CampaignState, RowState
from wspolnie.foundation.deadlines.instants import instant
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


def next_one(campaign: Campaign, after: Organisation | None = None) -> Organisation | None:
    """The next organisation that nobody contacted, in the order of the list; from the beginning after the last. Those
    tried without an answer wait behind those that nobody tried."""
    waiting = standing(campaign, RowState.NOT_CONTACTED).in_order()
    tried = InventoryRow.objects.filter(campaign=campaign, last_at__isnull=False).values("organisation_id")
    for found in (waiting.exclude(pk__in=tried), waiting):
        if after is not None:
            found = found.exclude(pk=after.pk)
            if one := found.filter(name_key__gte=after.name_key).first():
                return one
        if one := found.first():
            return one
    return None


def silent(campaign: Campaign, days: int) -> OrganisationQuerySet:
    """Those with whom nobody had a contact in this campaign for so many days, or ever."""
    spoken = InventoryRow.objects.filter(campaign=campaign, last_at__gt=instant() - timedelta(days=days))
    return organisations_of(campaign).exclude(pk__in=spoken.values("organisation_id"))
