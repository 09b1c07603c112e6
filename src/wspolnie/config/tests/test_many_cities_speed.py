"""The register among many cities: its list, one page of an organisation with all that rooms show there, resources and
figures. A handful of cities in the suite, `WSPOLNIE_CITIES=100 WSPOLNIE_CLUBS=2000` for the number of the order."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.ground import ROOT
from tests.pace import slowness
from wspolnie.config.founding import founded
from wspolnie.desks.profiles.actions.resources import Offer, add_resource
from wspolnie.desks.profiles.actions.writing import Telling, write_profile
from wspolnie.desks.profiles.states import ResourceKind
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.models import City, District, Theme
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.parties.organisations.actions.register import Particulars, register_organisations
from wspolnie.parties.people.actions import register_person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor

CITIES, CLUBS = int(os.environ.get("WSPOLNIE_CITIES", "3")), int(os.environ.get("WSPOLNIE_CLUBS", "150"))
STATEMENTS, CPU, BYTES = 12, 0.04, 61_440
"""Budgets: statements without the city's binding and the transaction; CPU seconds with the test's own client, which the
bench measures without; bytes."""
OURS = ("SAVEPOINT", "RELEASE", "SELECT set_config")


def filled(number: int) -> City:
    """A city with its register, every tenth organisation described."""
    model = read_model(ROOT / "tests" / "testowo.toml")
    word = f"miasto{number}"
    told = model.city | {"host": f"{word}.localhost", "code": f"M{number}"}
    city = founded(replace(model, slug=word, city=told), (), at=datetime(2026, 1, 1, tzinfo=UTC))
    with in_city(city.id):
        person = register_person("Jan Próbny", email=f"clerk@{word}.example")
        clerk = Actor(person=person, capacity="office", city_roles=frozenset({Role.CLERK}))
        places, themes = list(District.objects.all()), list(Theme.objects.all())
        many = [
            Particulars(
                name=f"{('Fundacja', 'Klub', 'Koło', 'Towarzystwo')[club % 4]} Próbne {club * 7919 % 10_007}",
                krs=f"{club + 1:010d}",
                district=places[club % len(places)] if places else None,
                themes=(themes[club % len(themes)],) if themes else (),
            )
            for club in range(CLUBS)
        ]
        for place, one in enumerate(register_organisations(many)):
            if place % 10 == 0:
                write_profile(one, Telling(short=f"Działamy od {place} lat."), by=clerk)
                for what in range(3):
                    add_resource(one, Offer(kind=ResourceKind.ROOM, name=f"Sala {what}", places=20), by=clerk)
    return city


@pytest.mark.django_db
def test_pages_of_the_register_keep_their_budgets(ground: None) -> None:
    begun = time.monotonic()
    cities = [filled(number) for number in range(CITIES)]
    print(f"{CITIES} cities of {CLUBS} organisations: {time.monotonic() - begun:.0f} s")
    host = cities[len(cities) // 2].host
    visitor = Client(headers={"host": host})
    for page in (
        "/organizacje/",
        "/organizacje/?q=klub",
        "/organizacje/?strona=3",
        "/organizacje/fundacja-probne-0/",
        "/zasoby-organizacji/?q=sala",
        "/aktywnosc-organizacji/",
    ):
        assert visitor.get(page).status_code == 200, page
        with CaptureQueriesContext(connection) as seen:
            size = len(visitor.get(f"{page}{'&' if '?' in page else '?'}x=1").content)
        asked = [one for one in seen.captured_queries if one["sql"] and not one["sql"].startswith(OURS)]
        spent = []
        for turn in range(15):
            started = time.process_time()
            visitor.get(f"{page}{'&' if '?' in page else '?'}x={turn + 2}")
            spent.append(time.process_time() - started)
        cpu = min(spent)
        print(f"{page:34} {len(asked):3} statements {1000 * cpu:6.1f} ms CPU {size:7} bytes")
        assert len(asked) <= STATEMENTS, (page, [one["sql"][:100] for one in asked])
        assert size <= BYTES, page
        assert cpu <= CPU * slowness(), page
