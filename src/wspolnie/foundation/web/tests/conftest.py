"""A visitor of one city's site."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.clones import clone_db
from wspolnie.foundation.cities.models import City

__all__ = ["clone_db"]


@pytest.fixture
def visitor(city: City) -> Client:
    """A browser at Wrocław's address."""
    return Client(headers={"host": "wroclaw.localhost"}, raise_request_exception=False)
