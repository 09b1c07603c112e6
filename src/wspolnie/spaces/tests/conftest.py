"""People of the office for the tests of roles."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.factories import Makers
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor

SYSTEM = Actor(capacity="system")


@pytest.fixture
def root(make: Makers) -> Space:
    return Space.objects.get(kind=SpaceKind.CITY)


@pytest.fixture
def administrator(make: Makers) -> Actor:
    return make.actor(Role.ADMINISTRATOR)


@pytest.fixture
def anna(make: Makers, root: Space) -> Person:
    """A clerk of an office since last month."""
    person = register_person("Anna Próbna", email="anna@urzad.example")
    office = Office.objects.earliest("slug")
    give_role(person, Role.CLERK, space=root, since=today() - timedelta(days=30), office=office, by=SYSTEM)
    return person


@pytest.fixture
def jan(make: Makers) -> Person:
    return register_person("Jan Przykładny", email="jan@urzad.example")


def today() -> date:
    return timezone.localdate()


def newest() -> object:
    return fact_of(Line.objects.prefetch_related("private").order_by("-seq")[0])
