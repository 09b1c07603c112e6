"""The next meetings on the front page: by the matter that they belong to, and never as something that opens."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.models import City
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.meetings.actions import call_off, plan_meeting
from wspolnie.tools.meetings.front import NEXT, front
from wspolnie.tools.meetings.tests.conftest import arranged

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_the_nearest_come_first_and_only_those_that_will_be(make: Makers, space: Space) -> None:
    start = arranged().starts_at
    for number in range(NEXT + 1, 0, -1):
        at = start + number * HOUR
        plan_meeting(space, arranged(name=f"Spotkanie {number}", starts_at=at, ends_at=at + HOUR), by=make.clerk())
    call_off(plan_meeting(space, arranged(name="Odwołane"), by=make.clerk()), "Choroba prowadzącej.", by=make.clerk())
    part = front(NOBODY)
    names = [spaced(row.meta).split(" · ")[0] for row in part.dates]
    assert names == [f"Spotkanie {number}" for number in range(1, NEXT + 1)]
    assert {row.title for row in part.dates} == {space.name}
    with time_machine.travel(start + HOUR, tick=False):
        names = [spaced(row.meta).split(" · ")[0] for row in front(NOBODY).dates]
        assert names[0] == "Spotkanie 2", "what has begun is not next"


def test_a_meeting_is_next_in_the_city_and_announces_nothing_in_the_directory(
    make: Makers, space: Space, settings: Any, other_city: City
) -> None:
    settings.DIRECTORY_HOST = "miasta.example"
    book.forget()
    plan_meeting(space, arranged(), by=make.clerk())
    assert front(NOBODY).upcoming == ()
    home = Client(headers={"host": "wroclaw.localhost"}).get("/").content.decode()
    assert "Spotkanie w Centrum" in home[home.index('id="dalej"') : home.index('id="zrobilismy"')]
    directory = spaced(Client(headers={"host": "miasta.example"}).get("/").content.decode())
    assert "Jedna sprawa czeka na uwagi" in directory
    assert "jedna będzie następna" not in directory
    assert " · " not in directory[directory.index("Jedna sprawa czeka") :].split("</p>")[0]
