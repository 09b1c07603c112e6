"""What tests of the API share: a program with a key."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.api.actions.tokens import make_token
from wspolnie.api.limits import reads
from wspolnie.foundation.cities.models import City
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor


class Program:
    """A program that speaks to the city's API, with a key or without."""

    def __init__(self, city: City, key: str = "") -> None:
        self._client = Client(headers={"host": city.host})
        self.key = key

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """The answer; `body` goes as JSON."""
        own = {"authorization": f"Bearer {self.key}"} if self.key else {}
        content = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        address = path if path.startswith("/") else f"/api/v1/{path}"
        return self._client.generic(
            method, address, content, content_type="application/json", headers={**own, **headers}
        )

    def get(self, path: str, **headers: str) -> Any:
        return self.ask("GET", path, **headers)

    def post(self, path: str, body: Any = None, *, key: str = "", **headers: str) -> Any:
        return self.ask(
            "POST", path, {} if body is None else body, **({"idempotency-key": key} if key else {}), **headers
        )

    def put(self, path: str, body: Any) -> Any:
        return self.ask("PUT", path, body)


@pytest.fixture(autouse=True)
def _fresh_minutes() -> None:
    reads.clear()


@pytest.fixture
def anybody(bound: City) -> Program:
    return Program(bound)


def key_for(person: Person, capacity: str) -> str:
    return make_token(person, capacity, by=Actor(person=person, capacity="self"))[1]


@pytest.fixture
def clerk_program(make: Makers, bound: City) -> Program:
    """With a clerk's key for an office."""
    person = make.actor(Role.CLERK).person
    assert person is not None
    office = Office.objects.earliest("slug")
    return Program(bound, key_for(person, f"office:{office.pk}"))


@pytest.fixture
def resident_program(make: Makers, bound: City) -> Program:
    """The key of a clerk who acts as a resident: no right of the office goes with it."""
    person = make.actor(Role.CLERK).person
    assert person is not None
    return Program(bound, key_for(person, "self"))
