"""Signing in with the office's account, against a real OpenID Connect server in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.conf import settings as product
from django.test import Client

from tests.ground import ROOT, SOURCE
from tests.office_server import CLIENT, SECRET
from tests.polish import spaced
from tests.site import free_port
from wspolnie.foundation.cities.models import City
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Account, Session
from wspolnie.portal.tests.second import with_application
from wspolnie.portal.tests.test_sign_in import CLERK

BACK = "/logowanie/urzad/powrot/"
REFUSED = "/logowanie/?powod=urzad"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the office's server."""
    port = free_port()
    environment = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.office_server", str(port),
         str(tmp_path_factory.mktemp("office")), f"http://wroclaw.localhost{BACK}"],
        env={**environment, "PYTHONPATH": f"{SOURCE}{os.pathsep}{ROOT}"}, cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield f"http://127.0.0.1:{port}"
    process.kill()
    process.wait()
    process.stdout.close()


class Worker:
    """Somebody of the office: one browser, known at the office's server and not yet here."""

    def __init__(self, server: str, email: str) -> None:
        self.server = server
        self.there = requests.Session()
        self.there.get(f"{server}/tryb/", timeout=9)
        self.there.get(f"{server}/jako/{email}/", timeout=9)
        self.here = Client(headers={"host": "wroclaw.localhost", "user-agent": "Firefox Linux"})

    def ask(self, **said: str) -> str:
        """Press the button; returns the address at the office's server."""
        answer = self.here.post("/logowanie/urzad/", said)
        assert answer.status_code == 302, answer.content.decode()
        return str(answer.headers["Location"])

    def consent(self, address: str) -> str:
        """The office's server lets in and sends back; returns path and query."""
        answer = self.there.get(address, allow_redirects=False, timeout=9)
        assert answer.status_code == 302, answer.text
        back = urlsplit(answer.headers["Location"])
        return f"{back.path}?{back.query}"

    def come(self, **said: str) -> str:
        """The whole way; returns where it ends."""
        return self.arrive(self.consent(self.ask(**said)))

    def arrive(self, back: str) -> str:
        assert self.here.get(back).status_code == 200
        answer = self.here.post(back)
        assert answer.status_code == 302, answer.content.decode()
        return str(answer.headers["Location"])

    @property
    def is_in(self) -> bool:
        return bool(self.here.get("/moje/").status_code == 200)


@pytest.fixture
def office(server: str, settings: Any, bound: City) -> str:
    settings.OIDC_URL = server
    app = {
        **product.OFFICE_APP, "client_id": CLIENT, "secret": SECRET,
        "settings": {"server_url": server, "oauth_pkce_enabled": True},
    }  # fmt: skip
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    return server


def test_one_of_the_office_comes_in(office: str) -> None:
    worker = Worker(office, CLERK)
    assert "Zaloguj się kontem urzędu" in spaced(worker.here.get("/logowanie/").content.decode())
    assert worker.come(next="/konsultacje/nowa/") == "/konsultacje/nowa/"
    assert worker.is_in
    row = Session.objects.get(account__email=CLERK)
    assert (row.host, row.device) == ("wroclaw.localhost", "Firefox, Linux")


def test_the_question_carries_state_nonce_and_pkce(office: str) -> None:
    asked = parse_qs(urlsplit(Worker(office, CLERK).ask()).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["state"][0]) >= 16
    assert len(asked["nonce"][0]) >= 16
    assert asked["redirect_uri"] == [f"http://wroclaw.localhost{BACK}"]


@pytest.mark.parametrize("mode", ["unverified", "nonce", "key", "issuer", "audience", "stranger"])
def test_a_wrong_answer_lets_nobody_in(office: str, mode: str) -> None:
    worker = Worker(office, CLERK)
    requests.get(f"{office}/tryb/{mode}/", timeout=9)
    assert worker.come() == REFUSED
    assert not worker.is_in
    page = spaced(worker.here.get(REFUSED).content.decode())
    assert "Konto urzędu nie wpuściło cię" in page


def test_who_is_unknown_gets_no_account(office: str) -> None:
    worker = Worker(office, "obcy@wroclaw.example")
    assert worker.come() == REFUSED
    assert not Account.objects.filter(email="obcy@wroclaw.example").exists()


def test_a_person_without_a_role_signs_in_by_the_code(office: str) -> None:
    register_person("Anna Próbna", email="anna@poczta.example")
    worker = Worker(office, "anna@poczta.example")
    assert worker.come() == REFUSED
    assert not worker.is_in


def test_a_wrong_state_is_refused(office: str) -> None:
    worker = Worker(office, CLERK)
    back = worker.consent(worker.ask())
    state = parse_qs(urlsplit(back).query)["state"][0]
    assert worker.arrive(back.replace(state, "x" * len(state))) == REFUSED
    assert not worker.is_in


def test_an_answer_counts_in_the_browser_that_asked_and_once(office: str) -> None:
    worker, thief = Worker(office, CLERK), Worker(office, CLERK)
    back = worker.consent(worker.ask())
    assert thief.arrive(back) == REFUSED
    assert not thief.is_in
    assert worker.arrive(back) == "/moje/"
    worker.here.logout()
    assert worker.arrive(back) == REFUSED


def test_a_second_step_of_the_account_is_asked_for_all_the_same(office: str) -> None:
    with_application(Account.objects.get(email=CLERK))
    worker = Worker(office, CLERK)
    assert worker.come() == "/logowanie/drugi-skladnik/"
    assert not worker.is_in


def test_the_way_back_writes_nothing_until_the_button(office: str) -> None:
    worker = Worker(office, CLERK)
    back = worker.consent(worker.ask())
    page = worker.here.get(back)
    assert "no-store" in page.headers["Cache-Control"]
    assert "data-onward" in page.content.decode()
    assert not worker.is_in
    assert worker.here.get(f"{BACK}?error=access_denied&state=x").status_code == 200
    assert worker.here.post(f"{BACK}?error=access_denied&state=x").headers["Location"] == REFUSED


def test_nobody_is_led_away(office: str) -> None:
    assert Worker(office, CLERK).come(next="//evil.example/") == "/moje/"


def test_without_a_server_there_is_no_button_and_no_address(bound: City) -> None:
    client = Client(headers={"host": "wroclaw.localhost"})
    assert "kontem urzędu" not in spaced(client.get("/logowanie/").content.decode())
    assert client.post("/logowanie/urzad/").status_code == 404
    assert client.get(BACK).status_code == 404
