"""A clerk says that two alike organisations are not the same."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.mergers.acts import MergerAct
from wspolnie.services.mergers.facts import FoundDifferent
from wspolnie.services.mergers.models import Different
from wspolnie.spaces.policy import Actor, require


def say_different(one: Organisation, another: Organisation, *, by: Actor) -> None:
    """The pair is not proposed again; said twice, it is said once.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is one organisation.
    """
    require(by, MergerAct.DECIDE)
    if one.pk == another.pk:
        raise Refused(_("This is one organisation. Choose two."))
    first, second = sorted((one, another), key=lambda organisation: organisation.pk)
    with transaction.atomic():
        _row, new = Different.objects.get_or_create(first=first, second=second, defaults={"decided_at": instant()})
        if new:
            record(
                FoundDifferent(first=first.name, second=second.name),
                subject=first.pk,
                actor=by.person_id,
                capacity=by.capacity,
            )
