"""Counting tries: a refused try counts, limits open again, addresses are not kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.test import RequestFactory

from tests.clones import Clone
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.web.actions import TooManyTries, count_try, forget_counters, forget_limits
from wspolnie.foundation.web.models import Limit

pytestmark = pytest.mark.django_db
START = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


def attempt(what: str = "follow", about: str = "U-1", address: str = "203.0.113.5") -> None:
    request = RequestFactory().get("/", REMOTE_ADDR=address)
    count_try(request, what, about, limit=3, within=timedelta(minutes=15))


def exhaust() -> None:
    for _ in range(3):
        attempt()


def test_the_fourth_try_is_one_too_many(ground: None) -> None:
    exhaust()
    with pytest.raises(TooManyTries) as refusal:
        attempt()
    assert refusal.value.reason


@pytest.mark.parametrize(
    "other",
    [
        lambda: attempt(what="other"),
        lambda: attempt(about="U-2"),
        lambda: attempt(address="203.0.113.6"),
        lambda: attempt(what="followU", about="-1"),
    ],
)
def test_each_thing_each_matter_and_each_address_counts_apart(ground: None, other: Callable[[], None]) -> None:
    exhaust()
    other()


def test_the_limit_opens_again_by_itself(ground: None) -> None:
    with time_machine.travel(START, tick=False):
        exhaust()
        with pytest.raises(TooManyTries):
            attempt()
    with time_machine.travel(START + timedelta(minutes=14, seconds=59), tick=False), pytest.raises(TooManyTries):
        attempt()
    with time_machine.travel(START + timedelta(minutes=15), tick=False):
        exhaust()
        with pytest.raises(TooManyTries):
            attempt()


def test_going_on_does_not_put_the_opening_off(ground: None) -> None:
    with time_machine.travel(START, tick=False):
        exhaust()
    with time_machine.travel(START + timedelta(minutes=10), tick=False), pytest.raises(TooManyTries):
        attempt()
    with time_machine.travel(START + timedelta(minutes=16), tick=False):
        attempt()


def test_no_address_stands_in_the_table(ground: None) -> None:
    attempt()
    (row,) = Limit.objects.using("side").values_list("key", "count")
    assert len(row[0]) == 64
    assert row[1] == 1


def test_what_has_ended_is_removed(ground: None) -> None:
    with time_machine.travel(datetime.now(UTC) - timedelta(hours=1)):
        attempt()
    attempt(about="U-2")
    assert forget_limits() == 1
    assert Limit.objects.using("side").count() == 1


def test_counters_of_the_sign_in_library_end_too(ground: None) -> None:
    cache.set("running", 1, timeout=60)
    with time_machine.travel(datetime.now(UTC) - timedelta(hours=1)):
        cache.set("ended", 1, timeout=60)
    assert forget_counters() == 1
    assert cache.get("running") == 1


def test_a_try_counts_though_its_request_rolls_back(clone_db: Clone) -> None:
    def refused(city: City) -> None:
        with in_city(city.id):
            attempt()
            raise ZeroDivisionError

    def work() -> int:
        city = City.objects.get(slug="wroclaw")
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                refused(city)
        return int(Limit.objects.using("side").get().count)

    assert clone_db.run(work) == 2


def test_tries_at_the_same_instant_are_all_counted(clone_db: Clone) -> None:
    def work() -> int:
        passed = 0
        for _ in range(5):
            try:
                attempt()
            except TooManyTries:
                continue
            passed += 1
        return passed

    results = [clone_db.start(work) for _ in range(6)]
    assert sum(result() for result in results) == 3
    assert clone_db.as_owner("SELECT count FROM web_limit") == [(30,)]
