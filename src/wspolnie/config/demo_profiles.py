"""Profiles, resources, contacts and people who know in the demo's cities."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from wspolnie.config.demo_helping import keeper_of
from wspolnie.config.demo_profiles_texts import KNOWING, PROFILES, DemoProfile
from wspolnie.desks.experts.actions.calling import Inviting, answer_call, call_expert
from wspolnie.desks.experts.actions.listing import Known, list_oneself
from wspolnie.desks.experts.models import Expert
from wspolnie.desks.experts.states import CallState
from wspolnie.desks.profiles.actions.contacts import Reached, show_contact
from wspolnie.desks.profiles.actions.evidence import add_evidence
from wspolnie.desks.profiles.actions.resources import Offer, add_resource
from wspolnie.desks.profiles.actions.writing import Telling, verify_profile, write_profile
from wspolnie.foundation.cities.models import City, District, Theme
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor

WRITTEN: Final = timedelta(days=50)
LISTED: Final = timedelta(days=20)


def describe_organisations(city: City, clerk: Actor) -> None:
    """What organisations of the bound city say of themselves; the office verified most of it."""
    districts = {one.slug: one for one in District.objects.all()}
    for said in PROFILES[city.slug]:
        organisation = Organisation.objects.get(name=said.organisation)
        by = keeper_of(organisation, clerk).actor
        with taken_at(datetime.now(UTC) - WRITTEN):
            told = Telling(
                short=said.short,
                description=said.description,
                target_groups=said.groups,
                since_year=said.since,
                hours=said.hours,
            )
            write_profile(organisation, told, by=by)
            _belongings(organisation, said, by, districts)
        if said.verified:
            with taken_at(datetime.now(UTC) - WRITTEN + timedelta(days=3)):
                verify_profile(organisation, by=clerk)


def _belongings(organisation: Organisation, said: DemoProfile, by: Actor, districts: dict[str, District]) -> None:
    if said.email or said.phone:
        show_contact(organisation, Reached(role=said.role, email=said.email, phone=said.phone), by=by)
    for one in said.resources:
        offer = Offer(
            kind=one.kind,
            name=one.name,
            description=one.description,
            district=districts[one.district] if one.district else None,
            place=one.place,
            places=one.places,
            terms=one.terms,
        )
        add_resource(organisation, offer, by=by)
    for title, year in said.evidence:
        add_evidence(organisation, title, year, "", by=by)


def know_something(city: City, clerk: Actor, official: Person) -> None:
    """People who agreed to be found; the first has answered one invitation and got another."""
    themes = list(Theme.objects.order_by("name_key")[:2])
    for name, email, topics, about, everybody in KNOWING[city.slug]:
        known = Person.objects.filter(account__email=email).first() or register_person(name, email=email)
        with taken_at(datetime.now(UTC) - LISTED):
            said = Known(topics=topics, about=about, themes=themes, everybody=everybody)
            list_oneself(said, by=Actor(person=known, capacity="self"))
    first = Expert.objects.select_related("person").order_by("changed_at", "pk").first()
    assert first is not None
    office = Actor(person=official, capacity="office", city_roles=frozenset({Role.OFFICIAL}))
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    with taken_at(now - timedelta(days=9)):
        due = now - timedelta(days=2)
        asked = Inviting(matter="Projekt programu współpracy", words="Czy ten rozdział da się zrozumieć?", due_at=due)
        call = call_expert(first, asked, by=office)
    with taken_at(now - timedelta(days=6)):
        answer_call(
            call, CallState.ACCEPTED, "Tak, przeczytam do piątku.", by=Actor(person=first.person, capacity="self")
        )
    with taken_at(now - timedelta(days=1)):
        asked = Inviting(
            matter="Spotkanie o ankiecie wśród organizacji",
            words="Potrzebujemy kogoś, kto powie, o co nie pytać. Spotkanie trwa godzinę, można przez internet.",
            due_at=now + timedelta(days=6),
        )
        call_expert(first, asked, by=clerk)
