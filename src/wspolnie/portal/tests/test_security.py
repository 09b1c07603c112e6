"""One's own ways of signing in and sessions: seen, changed, ended, by their owner alone."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.template.loader import get_template
from django.test import Client
from django.utils import translation

from tests.architecture.routes import routes
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.foundation.cities.models import City
from wspolnie.parties.people.actions import erase_person, register_person
from wspolnie.parties.people.held import holds
from wspolnie.parties.people.models import Account, Person, Session
from wspolnie.portal.tests.second import code_now, confirm, recovery_codes, with_application
from wspolnie.services.notify.models import Letter

SAFE = "/moje/bezpieczenstwo/"
EMAIL = "anna@poczta.example"


@pytest.fixture
def anna(bound: City) -> Person:
    return register_person("Anna Próbna", email=EMAIL)


def browser(person: Person, agent: str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0") -> Client:
    client = Client(headers={"host": "wroclaw.localhost", "user-agent": agent})
    assert person.account is not None
    client.force_login(person.account)
    return client


def account_of(person: Person) -> Account:
    assert person.account is not None
    return person.account


def test_sessions_are_listed_and_this_one_is_marked(anna: Person) -> None:
    here, there = browser(anna), browser(anna)
    there.get("/moje/")
    seen = Seen(here.get(SAFE).content.decode())
    rows = [text for text in seen.of("tr") if "wroclaw" in text or "Nieznane" in text]
    assert len(rows) == 2
    assert sum("ta sesja" in spaced(row) for row in rows) == 1


def test_all_others_end_and_this_one_stays(anna: Person) -> None:
    here, there = browser(anna), browser(anna)
    assert here.post(f"{SAFE}sesje/").headers["Location"] == f"{SAFE}?stan=sesje"
    assert here.get("/moje/").status_code == 200
    assert there.get("/moje/").status_code == 302
    assert "Sesje są zakończone" in spaced(here.get(f"{SAFE}?stan=sesje").content.decode())


def seat_of(client: Client) -> UUID:
    seat = Session.objects.get(pk=client.cookies[settings.SESSION_COOKIE_NAME].value).seat
    assert seat is not None
    return seat


def test_one_ends_one_s_own_alone(anna: Person) -> None:
    jan = register_person("Jan Inny", email="jan@poczta.example")
    here, there, theirs = browser(anna), browser(anna), browser(jan)
    for seat in (seat_of(there), seat_of(theirs)):
        assert here.post(f"{SAFE}sesje/{seat}/").status_code == 302
    assert there.get("/moje/").status_code == 302
    assert theirs.get("/moje/").status_code == 200
    assert here.post(f"{SAFE}sesje/{seat_of(here)}/").headers["Location"] == "/"
    assert here.get("/moje/").status_code == 302


def switch_on(client: Client) -> str:
    page = client.get(f"{SAFE}aplikacja/").content.decode()
    secret = re.search(r"<code>([A-Z2-7]{32})</code>", page)
    assert secret is not None
    assert "<svg" in page
    assert "style=" not in page.split("<main", 1)[1]
    answer = client.post(f"{SAFE}aplikacja/", {"code": code_now(secret[1])})
    assert answer.headers["Location"] == f"{SAFE}kody/"
    return secret[1]


def test_the_application_is_switched_on_by_its_code_and_its_secret_is_sealed(anna: Person) -> None:
    client = browser(anna)
    client.get(f"{SAFE}aplikacja/")
    refused = client.post(f"{SAFE}aplikacja/", {"code": "000000"})
    assert Seen(refused.content.decode()).problem
    assert not Authenticator.objects.exists()
    secret = switch_on(client)
    kept = Authenticator.objects.get(type="totp")
    assert secret not in str(kept.data)
    assert "włączona" in spaced(client.get(SAFE).content.decode()).lower()
    letter = Letter.objects.get(address=EMAIL)
    assert spaced(letter.subject) == "Zmienił się sposób twojego logowania"


def test_codes_are_shown_after_the_second_step_and_saved_as_a_file(anna: Person) -> None:
    secret = with_application(account_of(anna))
    client = browser(anna)
    for path in ("kody/", "kody/plik/", "kody/nowe/", "aplikacja/koniec/", "klucze/nowy/"):
        answer = client.get(f"{SAFE}{path}")
        assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (302, "/logowanie/potwierdzenie/")
    confirm(client, secret)
    codes = recovery_codes(account_of(anna))
    page = client.get(f"{SAFE}kody/").content.decode()
    assert all(f"{code[:4]} {code[4:]}" in page for code in codes)
    answer = client.get(f"{SAFE}kody/plik/")
    assert answer.content.decode().split()[1:] == codes
    assert "attachment" in answer.headers["Content-Disposition"]
    assert "no-store" in answer.headers["Cache-Control"]


def test_new_codes_make_the_old_ones_void(anna: Person) -> None:
    secret = with_application(account_of(anna))
    client = browser(anna)
    confirm(client, secret)
    before = recovery_codes(account_of(anna))
    assert "10 starych kodów" in spaced(client.get(f"{SAFE}kody/nowe/").content.decode())
    assert client.post(f"{SAFE}kody/nowe/").headers["Location"] == f"{SAFE}kody/"
    assert set(recovery_codes(account_of(anna))).isdisjoint(before)


def test_switching_off_takes_the_codes_too(anna: Person) -> None:
    secret = with_application(account_of(anna))
    client = browser(anna)
    confirm(client, secret)
    assert "przestaną cię wpuszczać" in spaced(client.get(f"{SAFE}aplikacja/koniec/").content.decode())
    assert client.post(f"{SAFE}aplikacja/koniec/").status_code == 302
    assert not Authenticator.objects.exists()


def test_what_was_sent_before_the_second_step_is_done_after_it(anna: Person) -> None:
    secret = with_application(account_of(anna))
    client = browser(anna)
    answer = client.post(f"{SAFE}aplikacja/koniec/")
    assert answer.headers["Location"].startswith("/logowanie/potwierdzenie/?next=")
    assert client.post(answer.headers["Location"], {"code": code_now(secret)}).status_code == 302
    assert not Authenticator.objects.exists()


def test_nobody_touches_another_s_key(anna: Person) -> None:
    jan = register_person("Jan Inny", email="jan@poczta.example")
    key = Authenticator.objects.create(user=account_of(jan), type="webauthn", data={"name": "Klucz Jana"})
    client = browser(anna)
    for path in ("nazwa", "koniec"):
        assert client.get(f"{SAFE}klucze/{key.pk}/{path}/").status_code == 404
        assert client.post(f"{SAFE}klucze/{key.pk}/{path}/", {"name": "Mój"}).status_code == 404
    assert Authenticator.objects.get().data["name"] == "Klucz Jana"


def test_a_key_that_is_none_is_refused(anna: Person) -> None:
    client = browser(anna)
    for credential in ("", "{}", "[]", "x", '{"id": 1}'):
        client.get(f"{SAFE}klucze/nowy/")
        answer = client.post(f"{SAFE}klucze/nowy/", {"name": "Mój", "credential": credential, "passwordless": "on"})
        assert answer.status_code == 200
        assert Seen(answer.content.decode()).problem
    assert not Authenticator.objects.exists()


def test_keys_and_codes_go_with_the_account(anna: Person) -> None:
    with_application(account_of(anna))
    erase_person(anna)
    assert not Authenticator.objects.exists()


def test_nothing_of_the_library_is_mounted_without_a_template_of_ours() -> None:
    """Every class of views behind our addresses is ours, and so is the page that it shows."""
    classes = [(name, view) for name, pattern in routes() if (view := getattr(pattern.callback, "view_class", None))]
    assert len(classes) >= 12
    for address, view in classes:
        assert view.__module__.startswith("wspolnie."), address
        if view.__name__ != "ByKey":  # answers scripts and leads on; it has no page
            assert "wspolnie/portal/templates" in str(get_template(view.template_name).origin.name), address
    assert not [address for address, pattern in routes() if pattern.callback.__module__.startswith("allauth")]


def test_what_is_held_names_the_keys(anna: Person) -> None:
    with_application(account_of(anna))
    Authenticator.objects.create(user=account_of(anna), type="webauthn", data={"name": "Mój telefon"})
    with translation.override("pl"):
        (ways,) = [held for held in holds(anna.pk) if spaced(held.label) == "Klucze i kody do logowania"]
    assert [spaced(what) for what, _ in ways.rows] == [
        "aplikacja z kodami",
        "kody zapasowe",
        "klucz dostępu „Mój telefon”",
    ]
