"""Who may answer remarks of a consultation; whose work is whose: a person's own, their office's, an absent one's."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db.models import F, Func, Q, TextField
from django.utils import timezone

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import SpaceKind
from wspolnie.spaces.models import Deputyship, Membership
from wspolnie.spaces.policy import Actor

KEY: Final[TextField[str, str]] = TextField(db_collation="C")


@dataclass(frozen=True, slots=True)
class Answerer:
    """A person with the role to answer, and the office for which they have it (None: for the city as a whole)."""

    person: Person
    office_id: UUID | None


def answerers(space_id: UUID, day: date) -> list[Answerer]:
    """Everybody who may answer in a space on a day, in the order of names; one statement."""
    rows = (
        Membership.objects.on(day)
        .filter(Q(space=space_id) | Q(space__kind=SpaceKind.CITY), role__in=ConsultationAct.ANSWER.rule.roles)
        .exclude(person__name="")
        .select_related("person")
        .order_by(Func(F("person__name"), function="pl_key", output_field=KEY), "person_id", "since")
    )
    found: dict[UUID, Answerer] = {}
    for row in rows:
        known = found.get(row.person_id)
        if known is None or known.office_id is None:
            found[row.person_id] = Answerer(row.person, row.office_id)
    return list(found.values())


def people_of(actor: Actor) -> frozenset[UUID]:
    """Whose work an actor sees as theirs: their own and that of everybody absent whom they stand in for. An actor who
    is made for one deputyship alone (no loans, capacity `deputy:…`) has only the absent one's."""
    kind, _colon, key = actor.capacity.partition(":")
    if kind == "deputy" and not actor.loans:
        return frozenset(Deputyship.objects.filter(pk=key).values_list("person_id", flat=True))
    own = {actor.person_id} if actor.person_id else set()
    return frozenset(own | {loan.person_id for loan in actor.loans})


def work_of(people: Collection[UUID]) -> Q:
    """Condition on what names an `office` and a `person`: it is for one of these, or for an office of theirs without
    naming anybody."""
    today = timezone.localdate(instant())
    roles = ConsultationAct.ANSWER.rule.roles
    offices = Membership.objects.on(today).filter(person__in=people, role__in=roles, office__isnull=False)
    return Q(person__in=people) | Q(person__isnull=True, office__in=offices.values("office"))
