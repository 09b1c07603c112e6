"""A visitor of one city's site."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.clones import clone_db, module_clone
from wspolnie.foundation.cities.models import City

__all__ = ["clone_db", "module_clone"]


@pytest.fixture
def visitor(city: City) -> Client:
    """A browser at Wrocław's address."""
    return Client(headers={"host": "wroclaw.localhost"}, raise_request_exception=False)
