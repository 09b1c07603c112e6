"""Expected tables of "who may do what", written by hand as text: a rule that changes makes a cell red."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import NOBODY, Actor

ROLES: tuple[str, ...] = ("stranger", "person", "official", "clerk", "coordinator", "administrator")
"""The columns of every table, from the one who may least."""

Cell = tuple[str, str]


def table(text: str) -> dict[Cell, str]:
    """(row, role) -> what stands in the cell. The first line names the columns; `#` begins a remark.

    what          stranger person
    plan          -        +
    """
    lines = [line.split("#")[0].split() for line in text.strip().splitlines()]
    (_, *columns), *rows = [line for line in lines if line]
    assert tuple(columns) == ROLES, "the same columns in every table"
    found: dict[Cell, str] = {}
    for name, *cells in rows:
        assert len(cells) == len(columns), f"{name}: {len(cells)} cells"
        for role, cell in zip(columns, cells, strict=True):
            assert (name, role) not in found, f"{name} stands twice"
            found[name, role] = cell
    return found


@dataclass(frozen=True)
class Cast:
    """One actor per column, and a browser for each."""

    city: City
    actors: dict[str, Actor]

    def browser(self, role: str) -> Client:
        client = Client(headers={"host": self.city.host})
        person = self.actors[role].person
        if person is not None:
            client.force_login(person.account)
        return client

    def send(self, role: str, method: str, address: str) -> HttpResponseBase:
        """The answer to a request of a column's browser; a form comes with its key alone, as an empty one does."""
        browser = self.browser(role)
        response = browser.get(address) if method == "GET" else browser.post(address, {"csrfmiddlewaretoken": "x"})
        assert isinstance(response, HttpResponseBase)
        return response


def cast(city: City) -> Cast:
    """People of the bound city, one for each column; nobody else's rights leak into theirs."""
    root = Space.objects.get(kind=SpaceKind.CITY)
    actors = {"stranger": NOBODY}
    for role in ROLES[1:]:
        person = register_person(f"Osoba {role}", email=f"{role}@policy.example")
        if role != "person":
            give_role(person, Role(role), space=root, since=instant().date(), by=Actor(capacity="system"))
        actors[role] = _actor(person, role)
    return Cast(city, actors)


def _actor(person: Person, role: str) -> Actor:
    if role == "person":
        return Actor(person=person, capacity="self")
    return Actor(person=person, capacity="office", city_roles=frozenset({Role(role)}))


class _Undo(Exception):
    """Ends a trial."""


@contextmanager
def trial() -> Iterator[None]:
    """What happens inside never happened."""
    try:
        with transaction.atomic():
            yield
            raise _Undo
    except _Undo:
        return


def differences(expected: dict[Cell, str], actual: dict[Cell, str]) -> list[str]:
    """Cells that are not as written, in words."""
    cells = sorted(expected.keys() | actual.keys())
    return [
        f"{row} as {role}: expected {expected.get((row, role))}, is {actual.get((row, role))}"
        for row, role in cells
        if expected.get((row, role)) != actual.get((row, role))
    ]
