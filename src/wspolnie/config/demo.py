"""The demo: four cities whose matters are made through the same verbs as people's, at the hours when they happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from wspolnie.config.demo_alike import enter_twice
from wspolnie.config.demo_bodies import talk_in_bodies
from wspolnie.config.demo_cities import OTHERS, DemoCity, Staff
from wspolnie.config.demo_helping import help_residents
from wspolnie.config.demo_history import play_history
from wspolnie.config.demo_inventories import end_in_dabrowa, run_in_wroclaw
from wspolnie.config.demo_large import PROGRAMME
from wspolnie.config.demo_library import fill_library
from wspolnie.config.demo_local import LOCAL
from wspolnie.config.demo_matters import MATTERS
from wspolnie.config.demo_offices import load_offices
from wspolnie.config.demo_opinions import ask_councils
from wspolnie.config.demo_organisations import (
    ORGANISATIONS,
    SPEAKERS,
    confirm_speaker,
    confirm_speakers,
    enter_all,
    enter_organisations,
    leave_claims,
    speaker,
)
from wspolnie.config.demo_play import Cast, office_hour, play
from wspolnie.config.demo_procedures import describe_procedures
from wspolnie.config.demo_profiles import describe_organisations, know_something
from wspolnie.config.demo_recommendations import recommend
from wspolnie.config.demo_rounds import play_rounds
from wspolnie.config.demo_sectors import hold_sectors
from wspolnie.config.demo_support import ask_for_help
from wspolnie.config.founding import founded
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.model_kinds import CityModelFile
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor

FOUNDED: Final = datetime(2022, 7, 1, 6, 0, tzinfo=UTC)
"""Since when the demo's city stands: before its oldest matter."""
CITIES: Final = Path(__file__).parent / "cities"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody who can sign in to the demo; the code of each sign-in is read at /poczta."""

    email: str
    role: str
    city: str


PEOPLE: Final = (
    ("Jolanta Wzorcowa", "urzedniczka@wroclaw.example", Role.CLERK),
    ("Tomasz Przykładny", "koordynator@wroclaw.example", Role.COORDINATOR),
    ("Halina Makietowa", "odpowiada@wroclaw.example", Role.OFFICIAL),
    ("Administrator Wzorowy", "administrator@wroclaw.example", Role.ADMINISTRATOR),
)


def people() -> list[DemoPerson]:
    """The persons of the demo, for the launcher to print."""
    found = [DemoPerson(SPEAKERS[0][1], "representative", "wroclaw")]
    found += [DemoPerson(email, role.value, "wroclaw") for _, email, role in PEOPLE]
    for city in OTHERS:
        found.append(DemoPerson(city.speaker[1], "representative", city.slug))
        found += [DemoPerson(email, role.value, city.slug) for _, email, role in city.staff]
    return found


def load(*, with_matters: bool = True) -> list[DemoPerson]:
    """Set the demo up once; what exists is left as it is."""
    load_wroclaw(with_matters=with_matters)
    for other in OTHERS:
        load_other(other, with_matters=with_matters)
    return people()


def load_wroclaw(*, with_matters: bool = True) -> None:
    """The richest city of the demo."""
    city = found_city(read_model(CITIES / "wroclaw.toml"), PEOPLE)
    with in_city(city.id):
        if with_matters and not Consultation.objects.exists():
            load_offices()
            clerk, now = _clerk(PEOPLE), datetime.now(UTC).replace(second=0, microsecond=0)
            with taken_at(FOUNDED + timedelta(days=3)):
                enter_organisations(clerk)
            with taken_at(now - timedelta(days=85)):
                confirm_speakers(clerk)
            play_history(city, clerk)
            play_rounds(office_hour(city, now, 15, 45), clerk)
            speakers = {one.name: known for one in ORGANISATIONS if (known := speaker(one.name))}
            cast = Cast(clerk, _official(PEOPLE), speakers)
            for matter in (PROGRAMME, *MATTERS, *LOCAL["wroclaw"]):
                play(city, matter, cast)
            hold_sectors(city, clerk)
            talk_in_bodies(city, clerk)
            recommend(city, clerk)
            ask_councils(city, clerk)
            with taken_at(datetime.now(UTC) - timedelta(hours=20)):
                leave_claims()
                enter_twice(clerk)
            help_residents(city, clerk)
            run_in_wroclaw(city, _people(PEOPLE), now)
            ask_for_help(city, clerk, _official(PEOPLE))
            describe_organisations(city, clerk)
            know_something(city, clerk, _official(PEOPLE))
            fill_library(city, clerk)
            describe_procedures(city, clerk)


def load_other(other: DemoCity, *, with_matters: bool = True) -> None:
    """A smaller city: its organisations, somebody who speaks for one of them, and a handful of matters."""
    city = found_city(read_model(CITIES / f"{other.slug}.toml"), other.staff)
    with in_city(city.id):
        if with_matters and not Consultation.objects.exists():
            clerk = _clerk(other.staff)
            with taken_at(datetime.now(UTC) - timedelta(days=120)):
                enter_all(other.organisations, city.name, clerk)
            name, email, organisation, role = other.speaker
            with taken_at(datetime.now(UTC) - timedelta(days=110)):
                told = Organisation.objects.get(name=organisation)
                speakers = {organisation: confirm_speaker(name, email, told, role, clerk)}
            for matter in (*other.matters, *LOCAL[city.slug]):
                play(city, matter, Cast(clerk, _official(other.staff), speakers))
            hold_sectors(city, clerk)
            talk_in_bodies(city, clerk)
            recommend(city, clerk)
            ask_councils(city, clerk)
            help_residents(city, clerk)
            if city.slug == "dabrowa-gornicza":
                end_in_dabrowa(city, _people(other.staff), datetime.now(UTC).replace(second=0, microsecond=0))
            ask_for_help(city, clerk, _official(other.staff))
            describe_organisations(city, clerk)
            know_something(city, clerk, _official(other.staff))
            fill_library(city, clerk)
            describe_procedures(city, clerk)


def found_city(model: CityModelFile, staff: Staff) -> City:
    """A city as it stands since before its oldest matter."""
    return founded(model, staff, at=FOUNDED)


def _clerk(staff: Staff) -> Actor:
    person = Person.objects.select_related("account").get(account__email=staff[0][1])
    return Actor(person=person, capacity="office", city_roles=frozenset({Role.CLERK}))


def _official(staff: Staff) -> Person:
    return Person.objects.get(account__email=staff[2][1])


def _people(staff: Staff) -> list[Person]:
    """In the order of the list."""
    return [Person.objects.get(account__email=email) for _name, email, _role in staff]
