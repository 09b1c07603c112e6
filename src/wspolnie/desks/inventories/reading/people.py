"""Who may carry a campaign out."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import SpaceKind
from wspolnie.spaces.models import Membership


def carriers() -> models.QuerySet[Person]:
    """People of the office who may carry a campaign out, by name."""
    held = Membership.objects.on(timezone.localdate(instant()))
    roles = list(InventoryAct.LOG.rule.roles)
    working = held.filter(space__kind=SpaceKind.CITY, role__in=roles).values("person_id")
    return Person.objects.filter(pk__in=working).order_by("name", "pk")
