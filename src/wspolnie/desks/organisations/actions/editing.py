"""Verbs of clerks: enter an organisation, change it, say that it belongs to a federation."""

from __future__ import annotations

from datetime import date

from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.parties.organisations.actions.federations import join_federation, leave_federation
from wspolnie.parties.organisations.actions.register import (
    Particulars,
    change_organisation,
    register_organisation,
)
from wspolnie.parties.organisations.models import Federation, Organisation
from wspolnie.spaces.policy import Actor, require


def enter(said: Particulars, *, by: Actor) -> Organisation:
    """Raises NotAllowed, and Refused when a number is wrong or taken."""
    require(by, OrganisationAct.EDIT)
    return register_organisation(said, actor=by.person_id, capacity=by.capacity)


def change(organisation: Organisation, said: Particulars, *, is_correction: bool, by: Actor) -> bool:
    """Whether anything changed. Raises NotAllowed, and Refused when a number is wrong or taken."""
    require(by, OrganisationAct.EDIT)
    return change_organisation(
        organisation, said, is_correction=is_correction, actor=by.person_id, capacity=by.capacity
    )


def join(organisation: Organisation, federation: Organisation, *, since: date, by: Actor) -> Federation:
    """Raises NotAllowed, and Refused when it is a member already."""
    require(by, OrganisationAct.EDIT)
    return join_federation(organisation, federation, since=since, actor=by.person_id, capacity=by.capacity)


def leave(membership: Federation, *, until: date, by: Actor) -> None:
    """Raises NotAllowed, and Refused when it has ended."""
    require(by, OrganisationAct.EDIT)
    leave_federation(membership, until=until, actor=by.person_id, capacity=by.capacity)
