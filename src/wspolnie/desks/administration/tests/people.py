"""Browsers of people with a role, for the tests of these pages."""

from __future__ import annotations

import html

from django.db import connection
from django.test import Client

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor


def somebody(name: str, *roles: Role, email: str = "") -> Person:
    """A person of the bound city holding roles in it since today."""
    person = register_person(name, email=email or f"{name.split()[0].lower()}@admin.example")
    root = Space.objects.get(kind=SpaceKind.CITY)
    for role in roles:
        give_role(person, role, space=root, since=instant().date(), by=Actor(capacity="system"))
    return person


def browser(city: City, person: Person | None = None) -> Client:
    client = Client(headers={"host": city.host})
    if person is not None and person.account is not None:
        client.force_login(person.account)
    return client


def words(content: bytes) -> str:
    """What a page says, with plain single spaces."""
    return " ".join(html.unescape(content.decode()).replace("\u00a0", " ").split())


def left(letter: Letter, state: str) -> None:
    """A letter as the worker leaves it, past the write guard."""
    wrappers = connection.execute_wrappers[:]
    connection.execute_wrappers[:] = []
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE notify_letter SET state = %s, attempts = 8, fault = 'TimeoutError' WHERE id = %s",
            [state, letter.pk],
        )
    connection.execute_wrappers[:] = wrappers
