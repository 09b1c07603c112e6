"""Verbs of organisations in a campaign: somebody contacts them, they are described and verified."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.inventories.actions.campaigns import held_campaign
from wspolnie.desks.inventories.acts import COORDINATORS, InventoryAct
from wspolnie.desks.inventories.facts import OrganisationContacted, OrganisationMoved, row_label
from wspolnie.desks.inventories.models import Campaign, CampaignPerson, Contact, InventoryRow
from wspolnie.desks.inventories.reading.members import organisations_of
from wspolnie.desks.inventories.states import REACHED, ROW_MOVES, ContactResult, RowState, Way, is_back
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Decision, NotAllowed, Refused
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor, decide


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacted:
    """What somebody of the office says of a contact; `next_at` plans the next one, None drops what was planned."""

    at: datetime
    way: Way
    result: ContactResult
    note: str = ""
    next_at: datetime | None = None


def log_contact(campaign: Campaign, organisation: Organisation, said: Contacted, *, by: Actor) -> Contact:
    """Write a contact down. Whoever was reached stands as contacted from then on; the next contact is the writer's.

    Raises:
        NotAllowed: when `by` may not, does not carry the campaign out, or it does not go on.
        Refused: when the organisation is not in the campaign, or a time cannot be right.
    """
    now = instant()
    if said.at > now:
        raise Refused(_("A contact is written down after it took place."))
    if said.next_at is not None and said.next_at <= now:
        raise Refused(_("The next contact is planned for a time to come."))
    with transaction.atomic():
        held = _worked(campaign, InventoryAct.LOG, by)
        row = _row(held, organisation)
        old = RowState(row.state)
        if said.result in REACHED and old is RowState.NOT_CONTACTED:
            row.state = RowState.CONTACTED
        row.last_at = max(said.at, row.last_at or said.at)
        row.next_at, row.carer_id = said.next_at, by.person_id
        row.save()
        made = Contact(
            row=row, at=said.at, way=said.way, result=said.result, note=said.note.strip(), person_id=by.person_id
        )
        made.save(force_insert=True)
        fact = OrganisationContacted(
            campaign=held.name,
            organisation=organisation.name,
            way=said.way.value,
            result=said.result.value,
            old=old.value,
            new=str(row.state),
        )
        record(fact, subject=row.pk, actor=by.person_id, capacity=by.capacity)
    return made


def move_row(campaign: Campaign, organisation: Organisation, to: RowState, because: str = "", *, by: Actor) -> None:
    """Say where an organisation stands: one step on, or back with a reason.

    Raises:
        NotAllowed: when `by` may not, does not carry the campaign out, or it does not go on.
        Refused: when there is no such step, or no reason for going back.
    """
    with transaction.atomic():
        act = InventoryAct.VERIFY if to is RowState.VERIFIED else InventoryAct.LOG
        held = _worked(campaign, act, by)
        row = _row(held, organisation)
        old = RowState(row.state)
        if to not in ROW_MOVES[old]:
            told = {"old": row_label(old), "new": row_label(to)}
            raise Refused(_("It stands as “%(old)s”: “%(new)s” is not the next step.") % told)
        if is_back(old, to):
            if old is RowState.VERIFIED:
                _worked(campaign, InventoryAct.VERIFY, by)
            if not because.strip():
                raise Refused(_("Write why it goes back."))
        row.state = to
        row.save()
        fact = OrganisationMoved(
            campaign=held.name, organisation=organisation.name, old=old.value, new=to.value, because=because.strip()
        )
        record(fact, subject=row.pk, actor=by.person_id, capacity=by.capacity)


def may_work(campaign: Campaign, act: InventoryAct, by: Actor) -> Decision:
    """May `by` do it in this campaign now: coordinators in each, others in those that they carry out."""
    decision = decide(by, act, None, campaign.phase(instant()))
    if not decision or by.roles_in(None) & COORDINATORS:
        return decision
    if CampaignPerson.objects.filter(campaign=campaign, person=by.person).exists():
        return decision
    return Decision.no(_("Others carry this inventory out. A coordinator can add you to it."))


def _worked(campaign: Campaign, act: InventoryAct, by: Actor) -> Campaign:
    held = held_campaign(campaign, act, by)
    decision = may_work(held, act, by)
    if not decision:
        raise NotAllowed(decision.reason)
    return held


def _row(campaign: Campaign, organisation: Organisation) -> InventoryRow:
    """The organisation's row, made when this is the first that is said of it."""
    if not organisations_of(campaign).filter(pk=organisation.pk).exists():
        raise Refused(_("This organisation is not in the inventory: its district was not chosen."))
    row: InventoryRow | None = InventoryRow.objects.filter(campaign=campaign, organisation=organisation).first()
    return row or InventoryRow(campaign=campaign, organisation=organisation)
