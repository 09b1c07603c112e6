"""A city may ask its office for a second factor: without it nobody has a role of the office in that session."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.polish import spaced
from wspolnie.foundation.cities import reading
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City
from wspolnie.parties.people.models import Account, Person
from wspolnie.portal.tests.second import confirm, with_application
from wspolnie.portal.tests.test_security import switch_on
from wspolnie.portal.tests.test_sign_in import CLERK
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor

DESK = "/konsultacje/nowa/"
NEEDED = "/moje/bezpieczenstwo/drugi-krok/"


@pytest.fixture
def clerk(bound: City) -> Client:
    client = Client(headers={"host": bound.host})
    client.force_login(Account.objects.get(email=CLERK))
    return client


@pytest.fixture
def asked(bound: City) -> None:
    change_parameter(
        "second_factor_for_staff", value="yes", since=timezone.localdate(), article="art. 32 ust. 1 lit. b RODO"
    )


def test_where_nobody_asks_a_code_is_enough(clerk: Client) -> None:
    assert clerk.get(DESK).status_code == 200


def test_it_is_asked_from_its_day_on(clerk: Client, bound: City) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    change_parameter("second_factor_for_staff", value="yes", since=tomorrow, article="art. 32 RODO")
    assert clerk.get(DESK).status_code == 200


@pytest.mark.usefixtures("asked")
def test_without_it_the_office_is_shut_and_the_page_says_what_to_do(clerk: Client) -> None:
    answer = clerk.get(DESK)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{NEEDED}?next={DESK}")
    page = clerk.get(answer.headers["Location"]).content.decode()
    assert "/moje/bezpieczenstwo/klucze/nowy/" in page
    assert "/moje/bezpieczenstwo/aplikacja/" in page
    refused = clerk.post(DESK, {"title": "Pisane długo"})
    assert refused.status_code == 403
    assert "drugiego kroku" in spaced(refused.content.decode())
    assert "Pisane długo" in refused.content.decode(), "what was typed is not lost"
    assert NEEDED in clerk.get("/moje/").content.decode()
    assert clerk.get("/").status_code == 200


@pytest.mark.usefixtures("asked")
def test_who_has_one_shows_it_and_goes_on(clerk: Client) -> None:
    secret = with_application(Account.objects.get(email=CLERK))
    assert "/logowanie/potwierdzenie/?next=" in clerk.get(f"{NEEDED}?next={DESK}").content.decode()
    confirm(clerk, secret)
    assert clerk.get(DESK).status_code == 200
    assert clerk.get(f"{NEEDED}?next={DESK}").headers["Location"] == DESK
    assert clerk.get(f"{NEEDED}?next=//evil.example/").headers["Location"] == "/moje/"


@pytest.mark.usefixtures("asked")
def test_who_has_none_makes_one_and_goes_on(clerk: Client) -> None:
    switch_on(clerk)
    assert clerk.get(DESK).status_code == 200


@pytest.mark.usefixtures("asked")
def test_each_session_shows_it_for_itself(clerk: Client, bound: City) -> None:
    switch_on(clerk)
    other = Client(headers={"host": bound.host})
    other.force_login(Account.objects.get(email=CLERK))
    assert other.get(DESK).status_code == 302


@pytest.mark.usefixtures("asked")
def test_a_plain_person_is_not_asked(bound: City) -> None:
    from wspolnie.parties.people.actions import register_person

    person = register_person("Anna Próbna", email="anna@poczta.example")
    client = Client(headers={"host": bound.host})
    assert person.account is not None
    client.force_login(person.account)
    assert NEEDED not in client.get("/moje/").content.decode()
    assert client.get(DESK).status_code == 403


def test_roles_that_are_not_the_office_s_stay(bound: City) -> None:
    person = Person.objects.get(account__email=CLERK)
    root = Space.objects.get(kind=SpaceKind.CITY)
    give_role(person, Role.MODERATOR, space=root, since=timezone.localdate(), by=Actor(capacity="system"))
    actor = Actor(person=person, capacity="office", city_roles=frozenset({Role.CLERK, Role.MODERATOR}))
    left = actor.without_office()
    assert (left.city_roles, left.is_staff, left.capacity) == (frozenset({Role.MODERATOR}), False, "self")


@pytest.mark.usefixtures("asked")
def test_asking_costs_a_statement_only_where_it_matters(
    bound: City, clerk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    rows = reading._values

    def watched(*, name: str) -> object:
        read.append(name)
        return rows(name=name)

    monkeypatch.setattr(reading, "_values", watched)
    stranger = Client(headers={"host": bound.host})
    with CaptureQueriesContext(connection) as seen:
        stranger.get("/logowanie/")
    assert "people_session" not in " ".join(str(query["sql"]) for query in seen)
    assert read == []
    secret = with_application(Account.objects.get(email=CLERK))
    assert clerk.get("/prywatnosc/").status_code == 200
    assert "second_factor" in " ".join(read)
    confirm(clerk, secret)
    read.clear()
    clerk.get("/prywatnosc/")
    assert "second_factor" not in " ".join(read)
