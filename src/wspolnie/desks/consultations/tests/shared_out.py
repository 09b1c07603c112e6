"""What tests of shared work need: offices and people who answer, remarks assigned to them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from wspolnie.desks.consultations.actions.assigning import Duty
from wspolnie.desks.consultations.actions.looking import Wish, look
from wspolnie.desks.consultations.actions.many import change_many
from wspolnie.desks.consultations.models import BulkChange, Consultation, Remark, Round
from wspolnie.desks.consultations.states import BulkAct
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.views import actor_today

SYSTEM = Actor(capacity="system")


def official(name: str, office: Office | None = None) -> Person:
    """Somebody who answers for the city from today, for an office of it or for none."""
    person = register_person(name, email=f"{'-'.join(name.lower().split())}@urzad.example")
    root = Space.objects.get(kind="city")
    give_role(person, Role.OFFICIAL, space=root, office=office, since=date.today(), by=SYSTEM)
    return person


def acting(person: Person) -> Actor:
    return actor_today(person)


def offices() -> tuple[Office, Office]:
    one, two = Office.objects.order_by("slug")[:2]
    return one, two


def in_days(days: float) -> datetime:
    return (datetime.now(UTC) + timedelta(days=days)).replace(second=0, microsecond=0)


def office_duty(_consultation: Consultation, days: float = 5) -> Duty:
    return Duty(offices()[0], None, in_days(days))


def share_out(consultation: Consultation, remarks: Iterable[Remark], duty: Duty, *, by: Actor) -> BulkChange:
    """Assign these as the page does: exactly what it shows."""
    wish = Wish(BulkAct.ASSIGN, duty=duty)
    looks = look([one.pk for one in remarks], wish, by=by)
    seen = {one.remark.pk: one.stamp for one in looks if not one.why_not}
    return change_many(consultation, Round.objects.get(consultation=consultation, number=1), wish, seen, by=by)
