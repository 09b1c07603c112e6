"""A profile of a city's organisation, with everything that belongs to one."""

from __future__ import annotations

from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.profiles.actions.contacts import Reached, show_oneself
from wspolnie.desks.profiles.actions.evidence import add_evidence
from wspolnie.desks.profiles.actions.resources import Offer, add_resource
from wspolnie.desks.profiles.actions.suggesting import suggest
from wspolnie.desks.profiles.actions.writing import Telling, write_profile
from wspolnie.desks.profiles.models import Resource
from wspolnie.desks.profiles.states import ContactRole, ResourceKind
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import confirm_representation, declare_representation
from wspolnie.parties.organisations.states import Confirmation
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor


def profile_of(make: Makers, word: str, person: Person) -> Resource:
    """An organisation whose person says everything of it that can be said."""
    one = register_organisation(Particulars(name=f"Klub Opisany {word}"))
    spoken = declare_representation(one, person, role=f"rzeczniczka {word}", since=timezone.localdate())
    confirm_representation(spoken, how=Confirmation.CLERK)
    by = Actor(person=person, capacity="self")
    write_profile(one, Telling(short=f"Wiemy, czym jest {word}.", description=f"Długo o tym, czym jest {word}."), by=by)
    show_oneself(one, Reached(role=ContactRole.PRESS, email=f"prasa-{word.lower()}@klub.example"), by=by)
    add_evidence(one, f"Festyn {word}", 2025, by=by)
    suggest(one, Telling(short=f"Inaczej o tym, czym jest {word}."), f"Bo {word}.", by=make.clerk())
    return add_resource(one, Offer(kind=ResourceKind.ROOM, name=f"Sala {word}", place=f"ul. {word} 3"), by=by)
