"""Who reads all dealings with an organisation: the office, and those who speak for it."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.desks.activity.acts import ActivityAct
from wspolnie.foundation.modules import Decision
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, decide


def may_look(actor: Actor, organisation_id: UUID) -> Decision:
    """May the actor read them?"""
    if decide(actor, ActivityAct.SEE):
        return Decision.yes()
    decision = decide(actor, ActivityAct.LOOK)
    if decision and organisation_id not in speaks_for(actor):
        return Decision.no(_("Only the office and those who speak for the organisation read it."))
    return decision
