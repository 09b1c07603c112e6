"""What all tests share: the application role, a bound city, the write guard, a live site on a clone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import SHARED
from tests.factories import Makers
from tests.naughty import strings
from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.guard import guarded
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.spaces.policy import Actor

pytest_plugins = ["tests.shares", "tests.site", "tests.line"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every database test may use both connections of the application role."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker is None and "db" not in getattr(item, "fixturenames", ()):
            continue
        if marker is None or "databases" not in marker.kwargs:
            item.add_marker(pytest.mark.django_db(databases=["default", "side"]), append=False)


@pytest.fixture
def ground(db: None) -> Iterator[None]:
    """A database test under the write guard."""
    book.forget()
    with guarded("default", "side"):
        yield


@pytest.fixture
def city(ground: None) -> City:
    """Wrocław, set up; not bound."""
    return City.objects.get(slug="wroclaw")


@pytest.fixture
def other_city(ground: None) -> City:
    """Testowo, the other city."""
    return City.objects.get(slug="testowo")


@pytest.fixture
def bound(city: City) -> Iterator[City]:
    """Wrocław, bound for the whole test."""
    with in_city(city.id):
        yield city


@pytest.fixture
def make(bound: City) -> Makers:
    """Things of Wrocław, made through their verbs."""
    return Makers(bound)


@pytest.fixture
def clerk(make: Makers) -> Actor:
    """The demo's clerk, acting for the office."""
    return make.clerk()


@pytest.fixture
def shared_data() -> Path | None:
    """The folder of public data, or None."""
    return SHARED if SHARED.is_dir() else None


@pytest.fixture(scope="session")
def naughty() -> list[str]:
    """Hostile strings: our own, and the public list beside the repository when it is there."""
    return strings()
