"""Counters stay outside the request's transaction; only the owner migrates."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.db import connections, router, transaction

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.routing import SideRouter
from wspolnie.foundation.db.tenancy import in_city

COUNTER = SimpleNamespace(_meta=SimpleNamespace(model_name="cacheentry"))


def test_counters_go_to_the_side_and_everything_else_stays() -> None:
    assert SideRouter().db_for_read(COUNTER) == SideRouter().db_for_write(COUNTER) == "side"
    assert router.db_for_read(City) == router.db_for_write(City) == "default"


@pytest.mark.parametrize(("alias", "may"), [("owner", True), ("default", False), ("side", False)])
def test_only_the_owner_migrates(alias: str, may: bool) -> None:
    assert SideRouter().allow_migrate(alias, "cities") is may


def test_both_connections_are_of_the_same_role_and_database() -> None:
    one, other = (connections[alias].settings_dict for alias in ("default", "side"))
    assert [one[key] for key in ("NAME", "USER", "HOST")] == [other[key] for key in ("NAME", "USER", "HOST")]


@pytest.mark.django_db
def test_a_count_survives_the_rollback_of_the_act(city: City) -> None:
    def refused() -> None:
        with in_city(city.id):
            cache.add("tries", 1)
            cache.incr("tries")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        refused()
    assert cache.get("tries") == 2


@pytest.mark.django_db
def test_a_count_is_taken_while_reading(city: City) -> None:
    with transaction.atomic(), in_city(city.id, readonly=True):
        cache.set("seen", 1)
        assert cache.get("seen") == 1
