"""Verbs of proposals: somebody proposes an organisation that the register lacks; a clerk enters it or refuses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.actions.register import Particulars, hold_register, register_organisation
from wspolnie.parties.organisations.actions.representations import declare_representation
from wspolnie.parties.organisations.facts import OrganisationProposed, ProposalAccepted, ProposalRefused
from wspolnie.parties.organisations.models import Organisation, Proposal
from wspolnie.parties.organisations.numbers import krs_number, regon_number
from wspolnie.parties.organisations.states import PROPOSAL_MOVES, ProposalState
from wspolnie.parties.people.models import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What somebody says of an organisation that the register lacks, and as what they speak for it."""

    name: str
    krs: str = ""
    regon: str = ""
    legal_form: str = ""
    seat: str = ""
    email: str = ""
    role: str
    decision_maker: bool = False
    since: date
    until: date | None = None


def propose_organisation(
    said: Proposed, person: Person, *, actor: UUID | None = None, capacity: str = SYSTEM
) -> Proposal:
    """Ask for an organisation to be entered; nothing is in the register yet.

    Raises:
        Refused: when a number is wrong, stands in the register or waits in another proposal.
    """
    krs, regon = krs_number(said.krs), regon_number(said.regon)
    if said.until is not None and said.until < said.since:
        raise Refused(_("The end cannot come before the start."))
    with transaction.atomic():
        hold_register()
        for name, number in (("krs", krs), ("regon", regon)):
            known = Organisation.objects.filter(**{name: number}).first() if number else None
            if known is not None:
                raise Refused(_("This number stands in the register already: “%(name)s”.") % {"name": known.name})
        waiting = Proposal.objects.filter(state=ProposalState.PROPOSED)
        if krs and waiting.filter(krs=krs).exists():
            raise Refused(_("This organisation has been proposed already and waits for the office."))
        made = Proposal(
            name=said.name,
            krs=krs,
            regon=regon,
            legal_form=said.legal_form,
            seat=said.seat,
            email=said.email,
            person=person,
            role=said.role,
            decision_maker=said.decision_maker,
            since=said.since,
            until=said.until,
            proposed_at=instant(),
        )
        made.save(force_insert=True)
        record(
            OrganisationProposed(name=said.name, krs=krs, person=person.name),
            subject=made.pk,
            actor=actor,
            capacity=capacity,
        )
    return made


def accept_proposal(
    proposal: Proposal, said: Particulars, *, actor: UUID | None = None, capacity: str = SYSTEM
) -> Organisation:
    """Enter the organisation, as the clerk has checked it; its proposer has then declared that they speak for it.

    Raises:
        Refused: when it was decided already, or a number is wrong or stands in the register by now.
    """
    with transaction.atomic():
        held = _moved(proposal, ProposalState.ACCEPTED)
        organisation = register_organisation(said, actor=actor, capacity=capacity)
        Proposal.objects.filter(pk=held.pk).update(state=ProposalState.ACCEPTED, organisation=organisation)
        record(
            ProposalAccepted(name=organisation.name, old=held.state, new=ProposalState.ACCEPTED),
            subject=held.pk,
            actor=actor,
            capacity=capacity,
        )
        if held.person is not None:
            declare_representation(
                organisation,
                held.person,
                role=held.role,
                since=held.since,
                until=held.until,
                decision_maker=held.decision_maker,
                actor=held.person.pk,
                capacity="self",
            )
    return organisation


def refuse_proposal(proposal: Proposal, *, because: str, actor: UUID | None = None, capacity: str = SYSTEM) -> None:
    """The organisation is not entered; the proposer is told why.

    Raises:
        Refused: when it was decided already, or no reason is given.
    """
    if not because:
        raise Refused(_("Write why: the person reads it."))
    with transaction.atomic():
        held = _moved(proposal, ProposalState.REFUSED)
        Proposal.objects.filter(pk=held.pk).update(state=ProposalState.REFUSED, because=because)
        record(
            ProposalRefused(name=held.name, old=held.state, new=ProposalState.REFUSED, because=because),
            subject=held.pk,
            actor=actor,
            capacity=capacity,
        )


def _moved(proposal: Proposal, to: ProposalState) -> Proposal:
    """The row, held, when its state may become `to`."""
    held: Proposal = Proposal.objects.select_for_update(of=("self",)).select_related("person").get(pk=proposal.pk)
    if to not in PROPOSAL_MOVES[ProposalState(held.state)]:
        raise Refused(_("This proposal has been decided already."))
    return held
