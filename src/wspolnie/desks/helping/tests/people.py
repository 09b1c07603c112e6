"""An organisation with somebody who speaks for it, and its services."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.factories import Makers
from wspolnie.desks.helping.actions.enquiries import Words, ask
from wspolnie.desks.helping.actions.services import Said, describe_service, move_service
from wspolnie.desks.helping.models import Enquiry, Service
from wspolnie.desks.helping.states import ServiceKind, ServiceState
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import confirm_representation, declare_representation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.organisations.states import Confirmation
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import NOBODY, Actor

HELP = Said(name="Pomoc z komputerem", kind=ServiceKind.HELP, description="Uczymy korzystać z telefonu.")


def club(name: str = "Klub Próbny", *, email: str = "klub@poczta.example") -> Organisation:
    return register_organisation(Particulars(name=name, email=email))


def speaker(organisation: Organisation, email: str = "ola@poczta.example") -> Person:
    """Somebody who is confirmed to speak for it."""
    person = register_person("Ola Próbna", email=email)
    held = declare_representation(organisation, person, role="prezeska", since=date(2024, 1, 1))
    confirm_representation(held, how=Confirmation.CLERK)
    return person


def acting(person: Person) -> Actor:
    return Actor(person, "self")


def shown(organisation: Organisation, by: Actor, **said: Any) -> Service:
    """A service that everybody sees."""
    made = describe_service(organisation, replace(HELP, **said), by=by)
    move_service(made, ServiceState.SHOWN, by=by)
    made.refresh_from_db()
    return made


def asked(make: Makers, service: Service, words: str = "Czy można przyjść?", *, by: Actor = NOBODY) -> Enquiry:
    """What somebody asks, as the form sends it."""
    account = by.person.account if by.person is not None else None
    email = account.email if account is not None else "jan@poczta.example"
    return ask(make.city, service, Words(name="Jan", email=email, words=words, submission=f"x{words}"), by=by)
