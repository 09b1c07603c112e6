"""Verbs of proposals at the desk: anybody signed in proposes, a clerk enters or refuses."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from wspolnie.desks.organisations.actions.representing import ask_by_mail
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.letters import refused_proposal
from wspolnie.parties.organisations.actions.proposals import (
    Proposed,
    accept_proposal,
    propose_organisation,
    refuse_proposal,
)
from wspolnie.parties.organisations.actions.register import Particulars
from wspolnie.parties.organisations.models import Organisation, Proposal, Representation
from wspolnie.services.notify.actions import post, withdraw_matters
from wspolnie.spaces.policy import Actor, require


def propose(said: Proposed, *, by: Actor) -> Proposal:
    """Raises NotAllowed, and Refused when a number is wrong, stands in the register or waits already."""
    require(by, OrganisationAct.PROPOSE)
    assert by.person is not None
    return propose_organisation(said, by.person, actor=by.person_id, capacity="self")


def accept(proposal: Proposal, said: Particulars, *, by: Actor) -> Organisation:
    """The organisation is entered as the clerk has checked it; its address is asked about the one who proposed it.

    Raises NotAllowed, and Refused when it was decided or a number stands in the register by now.
    """
    require(by, OrganisationAct.EDIT)
    with transaction.atomic():
        organisation = accept_proposal(proposal, said, actor=by.person_id, capacity=by.capacity)
        for declared in Representation.objects.filter(organisation=organisation).select_related("person"):
            declared.organisation = organisation
            ask_by_mail(declared)
    return organisation


def refuse(proposal: Proposal, *, because: str, by: Actor) -> None:
    """Raises NotAllowed, and Refused when it was decided or no reason is given."""
    require(by, OrganisationAct.EDIT)
    with transaction.atomic():
        refuse_proposal(proposal, because=because, actor=by.person_id, capacity=by.capacity)
        person = proposal.person
        if person is not None and person.account is not None:
            letter = refused_proposal(proposal, because=because)
            post(person.account.email, subject=letter.subject, body=letter.body, matter=told_of(proposal.pk))


def told_of(pk: UUID) -> str:
    return f"organisation-proposal:{pk}"


def erase(person_id: UUID) -> None:
    """Letters about a person's proposals go."""
    theirs = Proposal.objects.filter(person_id=person_id).values_list("pk", flat=True)
    withdraw_matters([told_of(pk) for pk in theirs])
