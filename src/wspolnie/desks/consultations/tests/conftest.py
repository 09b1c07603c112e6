"""Browsers at Wrocław's address, and a database of one's own."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.clones import clone_db
from tests.factories import Makers
from wspolnie.foundation.cities.models import City

__all__ = ["clone_db"]


def browser() -> Client:
    """Somebody who has not been here before."""
    return Client(headers={"host": "wroclaw.localhost"}, raise_request_exception=False, enforce_csrf_checks=False)


@pytest.fixture
def visitor(bound: City) -> Client:
    """A browser without an account."""
    return browser()


@pytest.fixture
def desk(make: Makers) -> Client:
    """The browser of a signed-in clerk."""
    client = browser()
    person = make.clerk().person
    assert person is not None
    client.force_login(person.account)
    return client
