"""Who keeps the services of an organisation: those who are known to speak for it; the office where nobody is."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.helping.acts import HelpingAct
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, decide, require


def may_keep(organisation: Organisation, by: Actor) -> bool:
    """Whether `by` keeps the services of an organisation."""
    return _capacity(organisation, by) is not None


def _capacity(organisation: Organisation, by: Actor) -> str | None:
    if organisation.pk in speaks_for(by):
        return f"organisation:{organisation.pk}"
    if decide(by, HelpingAct.DESCRIBE_FOR) and not is_claimed(organisation):
        return by.doing(HelpingAct.DESCRIBE_FOR).capacity
    return None


def keeps(organisation: Organisation, by: Actor) -> str:
    """The capacity in which `by` keeps them.

    Raises:
        NotAllowed: when they do not.
    """
    require(by, HelpingAct.DESCRIBE)
    capacity = _capacity(organisation, by)
    if capacity is None:
        raise NotAllowed(_("Only those who are confirmed to speak for the organisation can do it."))
    return capacity


def is_claimed(organisation: Organisation) -> bool:
    """Whether somebody is known to speak for it today."""
    today = timezone.localdate(instant())
    return bool(Representation.objects.confirmed_on(today).filter(organisation=organisation).exists())
