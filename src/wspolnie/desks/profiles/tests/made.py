"""Organisations with people who speak for them, for tests of profiles."""

from __future__ import annotations

from django.utils import timezone

from wspolnie.desks.profiles.actions.resources import Offer
from wspolnie.desks.profiles.actions.writing import Telling
from wspolnie.desks.profiles.states import ResourceKind
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import confirm_representation, declare_representation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.organisations.states import Confirmation
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor

SAID = Telling(short="Uczymy dzieci pływać.", description="Trzy razy w tygodniu.", since_year=1999)
ROOM = Offer(kind=ResourceKind.ROOM, name="Sala z lustrami", place="ul. Ptasia 12", places=40, terms="Bez opłat.")


def body(name: str = "Klub Żółw") -> Organisation:
    return register_organisation(Particulars(name=name))


def speaking(organisation: Organisation, name: str = "Anna Próbna") -> Actor:
    """Somebody who is confirmed to speak for it from today."""
    person = register_person(name, email=f"{name.split()[0].lower()}@klub.example")
    speaks(organisation, person)
    return Actor(person=person, capacity="self")


def speaks(organisation: Organisation, person: Person) -> None:
    said = declare_representation(organisation, person, role="prezeska", since=timezone.localdate())
    confirm_representation(said, how=Confirmation.CLERK)
