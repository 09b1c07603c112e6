"""Inventories on pages of organisations (for the office) and of districts (figures for everybody)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.facts import row_label
from wspolnie.desks.inventories.models import Campaign, InventoryRow
from wspolnie.desks.inventories.reading.figures import figures_of
from wspolnie.desks.inventories.states import CampaignState, RowState
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.parts import Part
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor, decide


def about_organisation(actor: Actor, one: Organisation) -> Sequence[Part]:
    """For the office: where it stands in inventories that go on."""
    if not decide(actor, InventoryAct.SEE):
        return ()
    here = Q(is_whole=True) | Q(districts__district=one.district_id) if one.district_id else Q(is_whole=True)
    stands = dict(InventoryRow.objects.filter(organisation=one).values_list("campaign_id", "state"))
    running = Campaign.objects.filter(here | Q(pk__in=stands), state=CampaignState.RUNNING).in_order().distinct()
    told = [(campaign, row_label(stands.get(campaign.pk, RowState.NOT_CONTACTED))) for campaign in running]
    if not told:
        return ()
    return (
        Part(
            order=70,
            anchor="inwentaryzacja",
            heading=_("Inventories of organisations"),
            template="inventories/_organisation.html",
            told={"campaigns": told, "organisation": one},
        ),
    )


def about_district(_actor: Actor, district_id: UUID) -> Sequence[Part]:
    """How many organisations of the district are described, in inventories that go on."""
    running = Campaign.objects.filter(state=CampaignState.RUNNING)
    here = running.filter(Q(is_whole=True) | Q(districts__district=district_id)).in_order().distinct()
    slug = District.objects.values_list("slug", flat=True).get(pk=district_id)
    told = [(campaign, one) for campaign in here for one in figures_of(campaign) if one.slug == slug]
    if not told:
        return ()
    return (
        Part(
            order=70,
            anchor="inwentaryzacja",
            heading=_("Inventories of organisations"),
            template="inventories/_district.html",
            told={"campaigns": told},
        ),
    )
