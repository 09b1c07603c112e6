"""Bodies and seats for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.bodies.actions.keeping import enter_body, show_body
from wspolnie.desks.bodies.actions.seating import give_seat
from wspolnie.desks.bodies.models import Body, Seat
from wspolnie.desks.bodies.reading import kinds_of
from wspolnie.desks.bodies.words import Seating, Told
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.kinds import Side

TODAY = timezone.localdate()


def told(make: Makers, **said: Any) -> Told:
    """A body of the city's first kind."""
    plain = Told(name="Zieleń na podwórkach", kind=next(iter(kinds_of(make.city))), since=date(2024, 3, 1))
    return replace(plain, **said)


def prepared(make: Makers, **said: Any) -> Body:
    """One that the office alone sees."""
    return enter_body(told(make, **said), by=make.clerk())


def shown(make: Makers, **said: Any) -> Body:
    made = prepared(make, **said)
    show_body(made, by=make.clerk())
    return Body.objects.select_related("space").get(pk=made.pk)


def club(name: str = "Klub Żółw", **said: Any) -> Organisation:
    return register_organisation(Particulars(name=name, **said))


def seating(**said: Any) -> Seating:
    """A resident's seat since last month."""
    return replace(Seating(side=Side.RESIDENT, since=TODAY - timedelta(days=30)), **said)


def seated(make: Makers, body: Body, **said: Any) -> Seat:
    return give_seat(body, seating(**said), by=make.clerk())
