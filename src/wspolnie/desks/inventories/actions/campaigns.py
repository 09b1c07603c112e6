"""Verbs of campaigns: one is opened, changed, ended with a summary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.facts import CampaignChanged, CampaignEnded, CampaignOpened
from wspolnie.desks.inventories.models import Campaign, CampaignDistrict, CampaignPerson, InventoryRow
from wspolnie.desks.inventories.reading.figures import figures_of, total_of
from wspolnie.desks.inventories.reading.members import organisations_of
from wspolnie.desks.inventories.states import CampaignState
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.text.slugs import first_free, slug_base
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor, decide, require

RESERVED: Final = frozenset({"nowa"})
"""Words that are addresses beside those of campaigns."""
PLAIN: Final = ("name", "purpose", "is_whole", "opens_at", "closes_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaigned:
    """What a coordinator says of a campaign; no districts: the whole city."""

    name: str
    purpose: str
    opens_at: datetime
    closes_at: datetime
    districts: tuple[District, ...] = ()
    people: tuple[Person, ...] = ()

    @property
    def is_whole(self) -> bool:
        return not self.districts


def open_campaign(said: Campaigned, *, by: Actor) -> Campaign:
    """Open a campaign; every organisation of its districts is in it from now on.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it has no name or purpose, or ends before it begins.
    """
    require(by, InventoryAct.OPEN)
    _refuse_bad(said)
    with transaction.atomic():
        made = Campaign(slug=_free_slug(said.name), **{name: getattr(said, name) for name in PLAIN})
        made.save(force_insert=True)
        _tie(made, said)
        _record(CampaignOpened(name=made.name, districts=len(said.districts)), made, by)
    return made


def change_campaign(campaign: Campaign, said: Campaigned, *, by: Actor) -> bool:
    """Put what is said in place of what stood there; returns whether anything changed. Organisations that were
    contacted stay in the campaign when their district leaves it.

    Raises:
        NotAllowed: when `by` may not, or it has ended.
        Refused: when it has no name or purpose, or ends before it begins.
    """
    _refuse_bad(said)
    with transaction.atomic():
        held = held_campaign(campaign, InventoryAct.CHANGE, by)
        before = said_of(held)
        changed = [name for name in (*PLAIN, "districts", "people") if _of(said, name) != _of(before, name)]
        if not changed:
            return False
        Campaign.objects.filter(pk=held.pk).update(**{name: getattr(said, name) for name in PLAIN})
        for table in (CampaignDistrict, CampaignPerson):
            table.objects.filter(campaign=held).delete()
        _tie(held, said)
        old, new = (tuple(_told(one, name) for name in changed) for one in (before, said))
        _record(CampaignChanged(name=said.name, fields=tuple(changed), old=old, new=new), held, by)
    return True


def end_campaign(campaign: Campaign, summary: str, *, by: Actor) -> None:
    """End it for good: every organisation keeps where it stands, planned contacts are dropped, the summary is public.

    Raises:
        NotAllowed: when `by` may not, or it has ended.
        Refused: without a summary.
    """
    if not summary.strip():
        raise Refused(_("Write the summary: everybody will read it."))
    with transaction.atomic():
        held = held_campaign(campaign, InventoryAct.END, by)
        figures = total_of(figures_of(held))
        _freeze(held)
        held.state, held.summary, held.ended_at = CampaignState.ENDED, summary.strip(), instant()
        held.save(force_update=True)
        _record(CampaignEnded(name=held.name, organisations=figures.total, described=figures.described), held, by)


def held_campaign(campaign: Campaign, act: InventoryAct, by: Actor) -> Campaign:
    """The campaign as it stands now, held to the end of the transaction, for an act that `by` may do on it now.

    Raises:
        NotAllowed: with the reason.
    """
    held: Campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    decision = decide(by, act, None, held.phase(instant()))
    if not decision:
        raise NotAllowed(decision.reason)
    return held


def said_of(campaign: Campaign) -> Campaigned:
    """What stands."""
    districts = CampaignDistrict.objects.filter(campaign=campaign).select_related("district")
    people = CampaignPerson.objects.filter(campaign=campaign).select_related("person")
    return Campaigned(
        **{name: getattr(campaign, name) for name in PLAIN if name != "is_whole"},
        districts=tuple(one.district for one in districts.order_by("district__name_key")),
        people=tuple(one.person for one in people.order_by("pk")),
    )


def _of(said: Campaigned, name: str) -> Any:
    value = getattr(said, name)
    return {one.pk for one in value} if isinstance(value, tuple) else value


def _told(said: Campaigned, name: str) -> str:
    """A value as the journal tells it for ever."""
    match name:
        case "districts":
            return ", ".join(one.name for one in said.districts)
        case "people":
            return str(len(said.people))
        case "opens_at" | "closes_at":
            moment: datetime = getattr(said, name)
            return moment.isoformat()
        case _:
            return str(getattr(said, name))


def _freeze(campaign: Campaign) -> None:
    """A row for each organisation, with its district of today."""
    rows = InventoryRow.objects.filter(campaign=campaign)
    known = set(rows.values_list("organisation_id", flat=True))
    everything = organisations_of(campaign).values_list("pk", flat=True)
    insert([InventoryRow(campaign=campaign, organisation_id=pk) for pk in everything if pk not in known])
    here = Organisation.objects.filter(pk=OuterRef("organisation_id")).values("district_id")
    rows.update(district_id=Subquery(here), next_at=None)


def _tie(campaign: Campaign, said: Campaigned) -> None:
    insert([CampaignDistrict(campaign=campaign, district=one) for one in set(said.districts)])
    insert([CampaignPerson(campaign=campaign, person=one) for one in set(said.people)])


def _refuse_bad(said: Campaigned) -> None:
    if not said.name.strip() or not said.purpose.strip():
        raise Refused(_("An inventory has a name and a purpose."))
    if said.closes_at <= said.opens_at:
        raise Refused(_("An inventory ends after it begins."))


def _free_slug(name: str) -> str:
    taken = set(Campaign.objects.values_list("slug", flat=True)) | RESERVED
    return first_free(slug_base(name, longest=60, otherwise="inwentaryzacja"), taken)


def _record(fact: CampaignOpened | CampaignChanged | CampaignEnded, campaign: Campaign, by: Actor) -> None:
    record(fact, subject=campaign.pk, actor=by.person_id, capacity=by.capacity)
