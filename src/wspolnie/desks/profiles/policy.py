"""Who writes of an organisation: those who speak for it; the office only where nobody does."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Decision, NotAllowed
from wspolnie.parties.organisations.models import Representation
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, decide, require


def is_claimed(organisation_id: UUID) -> bool:
    """Whether somebody is confirmed to speak for it today."""
    today = timezone.localdate(instant())
    return Representation.objects.confirmed_on(today).filter(organisation_id=organisation_id).exists()


def may_write(actor: Actor, organisation_id: UUID) -> Decision:
    """May the actor write of this organisation directly?"""
    if organisation_id in speaks_for(actor):
        return decide(actor, ProfileAct.KEEP)
    decision = decide(actor, ProfileAct.DESCRIBE)
    if decision and is_claimed(organisation_id):
        return Decision.no(_("Others speak for this organisation: suggest a description, and they will decide."))
    return decision


def may_suggest(actor: Actor, organisation_id: UUID) -> Decision:
    """May the actor suggest a description? Only where somebody is there to decide."""
    decision = decide(actor, ProfileAct.SUGGEST)
    if not decision:
        return decision
    if organisation_id in speaks_for(actor):
        return Decision.no(_("You speak for this organisation: write its profile directly."))
    if not is_claimed(organisation_id):
        return Decision.no(_("Nobody is confirmed to speak for this organisation yet, so nobody could answer."))
    return decision


def write_as(by: Actor, organisation_id: UUID) -> str:
    """In whose name `by` writes.

    Raises:
        NotAllowed: when they may not.
    """
    decision = may_write(by, organisation_id)
    if not decision:
        raise NotAllowed(decision.reason)
    if organisation_id in speaks_for(by):
        return f"organisation:{organisation_id}"
    return by.doing(ProfileAct.DESCRIBE).capacity


def speak_as(by: Actor, organisation_id: UUID) -> str:
    """The same for what only the organisation itself does.

    Raises:
        NotAllowed: when `by` is not confirmed to speak for it.
    """
    require(by, ProfileAct.KEEP)
    if organisation_id not in speaks_for(by):
        raise NotAllowed(_("Only those who are confirmed to speak for the organisation can do it."))
    return f"organisation:{organisation_id}"
