"""The directory of cities stands at one host, or nowhere; what it says of a city it read inside that city."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.models import City

pytestmark = pytest.mark.django_db
HERE = "miasta.example"


@pytest.fixture
def set_apart(settings: Any, other_city: City) -> Client:
    """A visitor of the host that shows the directory."""
    settings.DIRECTORY_HOST = HERE
    settings.SITE_ADDRESS = "https://{host}"
    book.forget()
    return Client(headers={"host": HERE})


def page(client: Client, path: str = "/") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_city_is_there_with_its_address_and_what_is_open(set_apart: Client, make: Makers, bound: City) -> None:
    make.consultation()
    text = page(set_apart)
    for name, host in (("Wrocław", "wroclaw.localhost"), ("Testowo", "testowo.localhost")):
        assert name in text
        assert f'href="https://{host}/"' in text
    wroclaw = text[text.index("https://wroclaw.localhost/") :]
    testowo = text[text.index("https://testowo.localhost/") : text.index("https://wroclaw.localhost/")]
    assert spaced("Jedna sprawa czeka na uwagi") in spaced(wroclaw)
    assert "Dziś nic nie czeka na uwagi" in testowo
    assert "GDS" in wroclaw


def test_nothing_else_stands_at_that_host(set_apart: Client) -> None:
    for path in ("/konsultacje/", "/logowanie/", "/moje/", "/api/v1/cities", "/jezyk/de/"):
        answer = set_apart.get(path)
        assert answer.status_code == 404
        assert b"Wroc" not in answer.content


def test_an_unknown_host_names_nobody_and_so_does_every_host_without_the_setting(
    set_apart: Client, settings: Any
) -> None:
    assert Client(headers={"host": "nikt.example"}).get("/").content == b"404\n"
    settings.DIRECTORY_HOST = ""
    for host in (HERE, "nikt.example", ""):
        answer = Client(headers={"host": host}).get("/")
        assert (answer.status_code, answer.content) == (404, b"404\n")


def test_a_city_at_that_host_is_itself(settings: Any, other_city: City) -> None:
    settings.DIRECTORY_HOST = "wroclaw.localhost"
    book.forget()
    assert "Wybierz swoje miasto" not in page(Client(headers={"host": "wroclaw.localhost"}))


def test_the_language_is_chosen_there_too(set_apart: Client) -> None:
    answer = set_apart.get("/jezyk/en/?z=/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert "Choose your city" in page(set_apart)


def test_it_costs_a_few_statements_a_city(set_apart: Client, django_assert_max_num_queries: Any) -> None:
    page(set_apart)
    with django_assert_max_num_queries(24):
        page(set_apart)
