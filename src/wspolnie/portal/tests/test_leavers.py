"""Who leaves the office is out at the next request, in every browser, and comes back as a plain person."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.parties.people.models import Account, Person, Session
from wspolnie.portal.tests.test_sign_in import CLERK, code_of, letter
from wspolnie.portal.tests.test_sign_in import Person as Browser
from wspolnie.spaces.actions import let_go
from wspolnie.spaces.kinds import Role

DESK = "/konsultacje/nowa/"


def in_browser(account: Account) -> Client:
    client = Client(headers={"host": "wroclaw.localhost"})
    client.force_login(account)
    return client


@pytest.fixture
def clerk(make: Makers) -> Person:
    found: Person = Person.objects.get(account__email=CLERK)
    return found


def test_every_session_is_out_at_the_next_request(make: Makers, clerk: Person) -> None:
    assert clerk.account is not None
    at_work, at_home = in_browser(clerk.account), in_browser(clerk.account)
    on_the_way = Browser()
    on_the_way.ask(CLERK)
    code = code_of(letter())
    assert [client.get(DESK).status_code for client in (at_work, at_home)] == [200, 200]
    let_go(clerk, by=make.actor(Role.ADMINISTRATOR))
    for client in (at_work, at_home):
        assert client.get(DESK).headers["Location"] == f"/logowanie/?next={DESK}"
        assert client.post(DESK, {"title": "Jeszcze szybko"}).status_code == 302
    assert not Session.objects.filter(account=clerk.account).exists()
    token = on_the_way.token("/logowanie/")
    on_the_way.client.post("/logowanie/kod/", {"csrfmiddlewaretoken": token, "code": code})
    assert not on_the_way.is_signed_in


def test_who_left_may_come_back_as_anybody(make: Makers, clerk: Person) -> None:
    let_go(clerk, by=make.actor(Role.ADMINISTRATOR))
    again = Browser()
    again.ask(CLERK)
    again.enter(code_of(letter()))
    assert again.is_signed_in
    assert again.client.get(DESK).status_code == 403
