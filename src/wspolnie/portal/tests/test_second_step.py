"""Signing in to an account that a second step guards, and how often one may guess."""

from __future__ import annotations

import re
from base64 import b64decode
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.parties.people.models import Account
from wspolnie.portal.tests.second import code_now, recovery_codes, with_application
from wspolnie.portal.tests.test_sign_in import CLERK, Person, code_of, letter

pytestmark = pytest.mark.django_db
SECOND = "/logowanie/drugi-skladnik/"


@pytest.fixture
def account(make: Makers) -> Account:
    return Account.objects.get(email=CLERK)


@pytest.fixture
def person(account: Account) -> Person:
    """At the second step."""
    one = Person()
    with_application(account)
    one.ask(CLERK)
    answer = one.enter(code_of(letter()))
    assert (answer.status_code, answer.headers["Location"]) == (302, SECOND)
    return one


def show(person: Person, code: str) -> str:
    """Type a code of the second step; returns where the answer leads, or what the page complains of."""
    answer = person.client.post(SECOND, {"csrfmiddlewaretoken": person.token(SECOND), "code": code})
    return answer.headers.get("Location", "") or Seen(answer.content.decode()).problem


def secret_of(account: Account) -> str:
    from allauth.mfa.utils import decrypt

    return str(decrypt(account.authenticator_set.get(type="totp").data["secret"]))  # type: ignore[attr-defined]


def test_the_letter_s_code_alone_is_not_enough(person: Person, account: Account) -> None:
    assert not person.is_signed_in
    assert show(person, code_now(secret_of(account))) == "/moje/"
    assert person.is_signed_in


def test_a_code_counts_once(person: Person, account: Account) -> None:
    code = code_now(secret_of(account))
    assert show(person, code) == "/moje/"
    other = Person()
    other.ask(CLERK)
    other.enter(code_of(letter()))
    assert "Błędny kod" in spaced(show(other, code))
    assert not other.is_signed_in


def test_a_recovery_code_lets_in_once(person: Person, account: Account) -> None:
    code = recovery_codes(account)[0]
    assert show(person, code) == "/moje/"
    assert code not in recovery_codes(account)


def test_a_clock_half_a_minute_off_is_forgiven_and_no_more(person: Person, account: Account) -> None:
    assert "Błędny kod" in spaced(show(person, code_now(secret_of(account), ahead=3)))
    assert show(person, code_now(secret_of(account), ahead=1)) == "/moje/"


def test_codes_sealed_with_another_key_are_said_to_be_so(person: Person, account: Account, settings: Any) -> None:
    token = person.token(SECOND)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key"
    answer = person.client.post(SECOND, {"csrfmiddlewaretoken": token, "code": "123456"})
    assert answer.status_code == 409
    assert "Użyj klucza dostępu" in spaced(answer.content.decode())


def test_guessing_stops_after_five_tries_whoever_guesses(person: Person, account: Account) -> None:
    said = [spaced(show(person, f"{number:06}")) for number in range(6)]
    assert all("Błędny kod" in text for text in said[:5])
    assert "Zbyt wiele" in said[5]
    assert "Zbyt wiele" in spaced(show(person, code_now(secret_of(account))))


def test_codes_from_letters_are_counted_over_all_letters(make: Makers) -> None:
    """Each letter's code may be mistyped three times; over letters the tries are counted as well."""
    person = Person()
    statuses = []
    for _ in range(3):
        person.ask(CLERK)
        statuses += [person.enter("ZZZZZZ").status_code for _ in range(3)]
    assert statuses == [200, 200, 302] * 3
    token = person.token("/logowanie/")
    assert "Zbyt wiele" in spaced(
        person.client.post("/logowanie/", {"csrfmiddlewaretoken": token, "email": CLERK}).content.decode()
    )


def test_passkey_tries_are_counted_in_the_database(make: Makers) -> None:
    client = Client(headers={"host": "wroclaw.localhost"})
    answers = [client.post("/logowanie/klucz/", {"credential": "{}"}).status_code for _ in range(61)]
    assert set(answers[:60]) == {302}
    assert answers[60] == 429


def test_a_script_gets_a_challenge_and_a_browser_the_page(make: Makers) -> None:
    client = Client(headers={"host": "wroclaw.localhost"})
    assert client.get("/logowanie/klucz/").headers["Location"] == "/logowanie/"
    asked = client.get("/logowanie/klucz/", headers={"x-requested-with": "XMLHttpRequest"}).json()
    assert asked["request_options"]["publicKey"]["rpId"] == "wroclaw.localhost"
    assert asked["request_options"]["publicKey"]["userVerification"] == "required"
    answer = client.post("/logowanie/klucz/", {"credential": '{"id": "x"}'})
    assert answer.headers["Location"] == "/logowanie/?powod=klucz"
    assert "Klucz dostępu nie zadziałał" in spaced(client.get(answer.headers["Location"]).content.decode())


def test_tries_are_counted_by_the_client_and_not_by_our_proxy(make: Makers, settings: Any) -> None:
    """Sixty tries of one visitor behind the proxy stop nobody else there; a stranger cannot claim to be many."""
    settings.TRUSTED_PROXIES = ("127.0.0.0/8",)

    def tries(count: int, **headers: str) -> set[int]:
        client = Client(headers={"host": "wroclaw.localhost"}, **headers)
        return {client.post("/logowanie/klucz/", {"credential": "{}"}).status_code for _ in range(count)}

    assert tries(61, HTTP_X_FORWARDED_FOR="198.51.100.1") == {302, 429}
    assert tries(1, HTTP_X_FORWARDED_FOR="198.51.100.2") == {302}
    assert tries(1, HTTP_X_FORWARDED_FOR="198.51.100.2, 198.51.100.1") == {429}
    outside = {"REMOTE_ADDR": "203.0.113.9"}
    assert tries(60, **outside) == {302}
    assert tries(1, **outside, HTTP_X_FORWARDED_FOR="198.51.100.77") == {429}


def test_counters_name_no_address(make: Makers) -> None:
    client = Client(headers={"host": "wroclaw.localhost"}, REMOTE_ADDR="203.0.113.9")
    client.post("/logowanie/klucz/", {"credential": "{}"})
    client.post("/logowanie/", {"email": CLERK})
    with connections["side"].cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM web_counter")
        kept = cursor.fetchall()
    assert len(kept) >= 2
    said = " ".join(f"{key} {b64decode(value)!r}" for key, value in kept)
    assert "203.0.113" not in said
    assert CLERK not in said
    assert all(re.fullmatch(r"[0-9a-f]{64}", key) for key, _ in kept)
