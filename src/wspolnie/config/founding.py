"""A city with everything that it needs on its first day: from its model to the roles of its first people."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction

from wspolnie.foundation.cities.actions import set_up_city
from wspolnie.foundation.cities.model_kinds import CityModelFile
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.actions.founding import NewOffice, found_offices
from wspolnie.parties.people.actions import register_person
from wspolnie.services.privacy.actions.clauses import enact_clauses
from wspolnie.spaces.actions import give_role, open_space, publish_space
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor

SYSTEM: Final = Actor(capacity="system")


def founded(model: CityModelFile, staff: tuple[tuple[str, str, Role], ...], *, at: datetime) -> City:
    """A city from its model with its root space, offices, clauses and people (name, e-mail, role) with roles in the
    city, as of `at`; one that stands is brought in line with its model and keeps its people.

    Raises:
        ModelFileError: when the model names a role that there is not.
    """
    for role in model.city["words"]["roles"]:
        if role not in set(Role):
            raise model.mistake(role, "is no role; there are: " + ", ".join(Role))
    with transaction.atomic():
        city = set_up_city(model)
        with in_city(city.id):
            enact_clauses(model.clauses)
            if Space.objects.filter(kind=SpaceKind.CITY).exists():
                return city
            with taken_at(at):
                root = open_space(SpaceKind.CITY, slug="miasto", name=city.name, by=SYSTEM)
                publish_space(root, by=SYSTEM)
                found_offices(
                    [
                        NewOffice(
                            slug=office.slug,
                            name=office.name,
                            address=office.address,
                            email=office.email,
                            kind=office.kind,
                            parent=office.parent,
                        )
                        for office in model.offices
                    ]
                )
                for name, email, role in staff:
                    person = register_person(name, email=email)
                    give_role(person, role, space=root, since=at.astimezone(city.zone).date(), by=SYSTEM)
    return city
