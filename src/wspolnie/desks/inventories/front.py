"""What waits for people of the office: contacts that they planned, and inventories that they carry out."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.inventories.acts import COORDINATORS, InventoryAct
from wspolnie.desks.inventories.models import Campaign, InventoryRow
from wspolnie.desks.inventories.reading.figures import figures_of, total_of
from wspolnie.desks.inventories.states import CampaignState, RowState
from wspolnie.foundation.calendar import Dated
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Waiting
from wspolnie.spaces.policy import Actor, decide


def waiting(actor: Actor) -> Iterable[Waiting]:
    """Contacts that the actor planned; then each campaign that they carry out, or that a coordinator should end."""
    if not decide(actor, InventoryAct.LOG):
        return
    planned = InventoryRow.objects.filter(carer=actor.person, next_at__isnull=False)
    for row in planned.select_related("campaign", "organisation").order_by("next_at", "pk"):
        yield Waiting(
            _("Planned contact"),
            row.organisation.name,
            reverse("inventory_row", args=[row.campaign.slug, row.organisation.slug]),
            row.next_at,
            since=row.last_at,
            text=row.campaign.name,
            capacity=actor.capacity,
        )
    now = instant()
    running = Campaign.objects.filter(state=CampaignState.RUNNING, opens_at__lte=now).order_by("closes_at", "pk")
    mine = set(running.filter(people__person=actor.person).values_list("pk", flat=True))
    for campaign in running:
        if campaign.pk in mine and (matter := _left(campaign, actor)):
            yield matter
        elif campaign.closes_at <= now and actor.roles_in(None) & COORDINATORS:
            yield Waiting(
                _("The inventory has passed its last day"),
                campaign.name,
                reverse("inventory", args=[campaign.slug]),
                campaign.closes_at,
                since=campaign.opens_at,
                text=_("End it with a summary, or give it more time."),
                capacity=actor.capacity,
            )


def _left(campaign: Campaign, actor: Actor) -> Waiting | None:
    count = total_of(figures_of(campaign)).by_state[RowState.NOT_CONTACTED]
    if not count:
        return None
    left = ngettext("%(num)s organisation not contacted yet", "%(num)s organisations not contacted yet", count)
    return Waiting(
        _("Inventory: %(name)s") % {"name": campaign.name},
        left % {"num": count},
        reverse("inventory_rows", args=[campaign.slug]) + "?stan=bez-kontaktu",
        campaign.closes_at,
        since=campaign.opens_at,
        text=_("Call or visit them and write it down."),
        capacity=actor.capacity,
    )


def coming(actor: Actor) -> Iterable[Dated]:
    """For the office: the hour by which each campaign should be done."""
    if not decide(actor, InventoryAct.SEE):
        return
    for campaign in Campaign.objects.filter(state=CampaignState.RUNNING, closes_at__gte=instant()):
        yield Dated(
            key=f"inventory-{campaign.pk}",
            title=campaign.name,
            url=reverse("inventory", args=[campaign.slug]),
            starts_at=campaign.closes_at,
            kind=_("Last day of an inventory"),
        )
