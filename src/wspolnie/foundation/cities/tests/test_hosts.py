"""The book of hosts: read now and then, not at every request."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine

from wspolnie.foundation.cities.hosts import FRESH_FOR, HostBook
from wspolnie.foundation.cities.models import City

pytestmark = pytest.mark.django_db


def test_it_is_read_once_and_remembered(ground: None, django_assert_num_queries: Any) -> None:
    book = HostBook()
    with django_assert_num_queries(1):
        for _ in range(5):
            assert [city.slug for city in book.cities()] == ["testowo", "wroclaw"]


def test_it_is_read_again_when_forgotten_or_old(
    ground: None, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_000.0
    monkeypatch.setattr("wspolnie.foundation.cities.hosts.time.monotonic", lambda: now)
    book = HostBook()
    book.cities()
    now += FRESH_FOR - 0.1
    with django_assert_num_queries(0):
        book.cities()
    now += 0.1
    with django_assert_num_queries(1):
        book.cities()
    book.forget()
    with django_assert_num_queries(1):
        book.cities()


@pytest.mark.parametrize("uptime", [0.0, 1.0, 4.9])
def test_a_machine_just_started_reads_it_too(ground: None, monkeypatch: pytest.MonkeyPatch, uptime: float) -> None:
    monkeypatch.setattr("wspolnie.foundation.cities.hosts.time.monotonic", lambda: uptime)
    assert len(HostBook().cities()) == 2


def test_hosts(ground: None) -> None:
    book = HostBook()
    names = {"wroclaw.localhost": "wroclaw", "WROCLAW.LOCALHOST.": "wroclaw", "testowo.localhost": "testowo"}
    for host, slug in names.items():
        found = book.find(host)
        assert found is not None
        assert found.slug == slug
    for host in ("", "localhost", ".wroclaw.localhost", "wroclaw", "probne.localhost"):
        assert book.find(host) is None


def test_a_slug_answers_at_localhost_beside_the_citys_own_host(ground: None) -> None:
    book = HostBook()
    book._cities = (City(slug="a", host="a.example"), City(slug="b", host="b.example"))
    book._read_at = float("inf")
    assert [book.find(host) for host in ("a.example", "a.localhost")] == [book._cities[0]] * 2


def test_where_there_is_one_city_any_host_is_it(ground: None) -> None:
    book = HostBook()
    book._cities = (City(slug="a", host="a.example"),)
    book._read_at = float("inf")
    assert book.find("whatever") is book._cities[0]
    assert book.find("whatever", only="a") is book._cities[0]
    assert book.find("a.example", only="b") is None


def test_a_clock_that_is_set_back_does_not_matter(ground: None, django_assert_num_queries: Any) -> None:
    book = HostBook()
    book.cities()
    with time_machine.travel(0), django_assert_num_queries(0):
        book.cities()
