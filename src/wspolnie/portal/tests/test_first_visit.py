"""The first visit: a code lets anybody in, and then the city asks for a name, once."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.polish import spaced
from tests.seen import Seen
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.parties.people.actions import name_oneself, open_account, register_person
from wspolnie.parties.people.models import Person

EMAIL = "nowa@poczta.example"


@pytest.fixture
def newcomer(bound: City) -> Client:
    client = Client(headers={"host": bound.host})
    client.force_login(open_account(EMAIL))
    return client


def test_who_has_no_name_here_is_asked_for_it_and_goes_on(newcomer: Client) -> None:
    answer = newcomer.get("/moje/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/konto/?next=/moje/")
    seen = Seen(newcomer.get(answer.headers["Location"]).content.decode())
    assert seen.fields["next"] == "/moje/"
    answer = newcomer.post("/konto/", {"name": "  Anna Próbna ", "next": "/moje/"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/moje/")
    assert "Anna Próbna" in spaced(newcomer.get("/moje/").content.decode())
    person = Person.objects.get(account__email=EMAIL)
    assert Line.objects.get(fact="people.PersonRegistered", subject_id=person.pk)


def test_public_pages_are_read_without_a_name(newcomer: Client) -> None:
    assert newcomer.get("/").status_code == 200
    assert newcomer.get("/wylogowanie/").status_code == 200


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_a_name_is_needed_and_fits(newcomer: Client, name: str) -> None:
    answer = newcomer.post("/konto/", {"name": name})
    assert answer.status_code == 422
    assert Seen(answer.content.decode()).problem
    assert not Person.objects.filter(account__email=EMAIL).exists()


def test_sent_twice_it_is_one_person(newcomer: Client, bound: City) -> None:
    first = name_oneself(open_account(EMAIL), "Anna Próbna")
    assert name_oneself(open_account(EMAIL), "Anna Druga") == first
    assert newcomer.post("/konto/", {"name": "Anna Trzecia"}).headers["Location"] == "/moje/"
    assert [person.name for person in Person.objects.filter(account__email=EMAIL)] == ["Anna Próbna"]


def test_a_name_is_of_one_city(newcomer: Client, bound: City, other_city: City) -> None:
    with in_city(other_city.id):
        register_person("Anna Tamtejsza", email=EMAIL)
    with in_city(bound.id):
        assert newcomer.get("/moje/").headers["Location"].startswith("/konto/")
        there = Client(headers={"host": other_city.host})
        there.force_login(open_account(EMAIL))
        assert there.get("/moje/").status_code == 200


def test_a_stranger_signs_in_first(bound: City) -> None:
    stranger = Client(headers={"host": bound.host})
    assert stranger.get("/konto/").headers["Location"] == "/logowanie/?next=/konto/"
    assert stranger.post("/konto/", {"name": "Ktoś"}).status_code == 302
    assert not Person.objects.filter(name="Ktoś").exists()


@pytest.mark.parametrize("there", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
def test_nobody_is_led_away(newcomer: Client, there: str) -> None:
    assert newcomer.post("/konto/", {"name": "Anna", "next": there}).headers["Location"] == "/moje/"


def test_the_page_says_what_is_kept_and_is_kept_by_nobody(newcomer: Client) -> None:
    answer = newcomer.get("/konto/")
    assert "no-store" in answer.headers["Cache-Control"]
    assert 'href="/prywatnosc/konto/"' in answer.content.decode()
