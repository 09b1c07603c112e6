"""Signing in by a code from a letter, signing out, and what a stranger can learn from either: nothing."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client

from tests.clones import past_the_guard
from tests.factories import Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.foundation.cities.models import City
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Session
from wspolnie.services.notify.models import Letter

pytestmark = pytest.mark.django_db
CLERK, NOBODY = "urzedniczka@wroclaw.example", "nikt@wroclaw.example"
CODE = re.compile(r"^ {4}(\S+)$", re.MULTILINE)


class Person:
    """A browser on its way through sign-in; its forms are checked as in life."""

    def __init__(self, host: str = "wroclaw.localhost") -> None:
        self.client = Client(headers={"host": host}, enforce_csrf_checks=True)
        self.there = "/logowanie/kod/"

    def token(self, path: str) -> str:
        return Seen(self.client.get(path).content.decode()).fields["csrfmiddlewaretoken"]

    def ask(self, email: str, path: str = "/logowanie/") -> HttpResponse:
        """Ask for a code; the browser goes on to where the answer leads."""
        fields = Seen(self.client.get(path).content.decode()).fields
        answer: HttpResponse = self.client.post("/logowanie/", {**fields, "email": email})  # type: ignore[assignment]
        self.there = answer.headers.get("Location", "/logowanie/kod/")
        return answer

    def enter(self, code: str) -> HttpResponse:
        page = self.client.get(self.there)
        fields = {name: value for name, value in Seen(page.content.decode()).fields.items() if name != "action"}
        return self.client.post("/logowanie/kod/", {**fields, "code": code})  # type: ignore[return-value]

    @property
    def session(self) -> str:
        cookie = self.client.cookies.get(settings.SESSION_COOKIE_NAME)
        return cookie.value if cookie else ""

    @property
    def is_signed_in(self) -> bool:
        return bool(self.client.get("/moje/").status_code == 200)


def letter() -> Letter:
    found: Letter = Letter.objects.latest("queued_at", "id")
    return found


def code_of(letter: Letter) -> str:
    match = CODE.search(letter.body)
    assert match is not None, letter.body
    return match.group(1)


@pytest.fixture
def person(make: Makers) -> Person:
    return Person()


def test_in_by_the_code_of_the_letter(person: Person) -> None:
    answer = person.ask(CLERK)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/logowanie/kod/")
    sent = letter()
    assert sent.address == CLERK
    assert spaced(sent.subject) == "Kod do zalogowania się"
    answer = person.enter(code_of(sent))
    assert (answer.status_code, answer.headers["Location"]) == (302, "/moje/")
    assert person.is_signed_in
    assert "Jolanta Wzorcowa" in spaced(person.client.get("/moje/").content.decode())


def test_case_and_spaces_around_the_code_do_not_matter(person: Person) -> None:
    person.ask(CLERK.upper())
    assert person.enter(f" {code_of(letter()).lower()} ").status_code == 302
    assert person.is_signed_in


def test_the_session_is_another_after_signing_in(person: Person) -> None:
    person.ask(CLERK)
    before = person.session
    person.enter(code_of(letter()))
    assert before
    assert person.session != before
    assert not Session.objects.filter(session_key=before).exists()


def test_the_session_cookie_is_for_the_server_alone_and_ends_with_the_working_day(person: Person) -> None:
    person.ask(CLERK)
    person.enter(code_of(letter()))
    cookie = person.client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 12 * 3600


def test_an_unknown_address_gets_the_same_pages(make: Makers) -> None:
    known, unknown = Person(), Person()
    answers = [one.ask(email) for one, email in ((known, CLERK), (unknown, NOBODY))]
    assert {(answer.status_code, answer.headers["Location"]) for answer in answers} == {(302, "/logowanie/kod/")}
    pages = [one.client.get("/logowanie/kod/").content.decode() for one in (known, unknown)]
    seen = [re.sub(r'value="\w{32,}"', "", page.replace(CLERK, "x").replace(NOBODY, "x")) for page in pages]
    assert seen[0] == seen[1]
    refusals = [one.enter("ABC123") for one in (known, unknown)]
    assert {answer.status_code for answer in refusals} == {200}
    assert len({Seen(answer.content.decode()).problem for answer in refusals}) == 1


def test_an_unknown_address_gets_the_same_letter_and_an_account(make: Makers) -> None:
    for email in (CLERK, NOBODY):
        Person().ask(email)
    known, unknown = (Letter.objects.get(address=email) for email in (CLERK, NOBODY))
    assert unknown.subject == known.subject
    assert unknown.body.replace(code_of(unknown), "") == known.body.replace(code_of(known), "")
    assert get_user_model().objects.filter(email=NOBODY).count() == 1
    assert not get_user_model().objects.get(email=NOBODY).persons.exists()


def test_a_deactivated_account_gets_the_same_page_and_no_code(person: Person) -> None:
    past_the_guard("UPDATE people_account SET is_active = false WHERE email = %s", CLERK)
    assert person.ask(CLERK).headers["Location"] == "/logowanie/kod/"
    assert CODE.search(letter().body) is None
    assert person.client.get("/logowanie/kod/").status_code == 200


def test_a_wrong_code_lets_nobody_in(person: Person) -> None:
    person.ask(CLERK)
    right = code_of(letter())
    wrong = ("B" if right[0] != "B" else "C") + right[1:]
    answer = person.enter(wrong)
    assert answer.status_code == 200
    assert Seen(answer.content.decode()).problem
    assert not person.is_signed_in
    assert person.enter(right).status_code == 302


def test_after_three_wrong_codes_the_right_one_is_void(person: Person) -> None:
    person.ask(CLERK)
    right = code_of(letter())
    answers = [person.enter("ZZZZZZ") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 302]
    assert answers[-1].headers["Location"] == "/logowanie/?powod=kody"
    page = person.client.get(answers[-1].headers["Location"]).content.decode()
    assert "Trzy razy wpisano zły kod" in spaced(page)
    assert person.client.get("/logowanie/kod/").status_code == 302
    token = person.token("/logowanie/")
    person.client.post("/logowanie/kod/", {"csrfmiddlewaretoken": token, "code": right})
    assert not person.is_signed_in


def test_a_code_is_of_one_browser(person: Person, make: Makers) -> None:
    other = Person()
    other.ask(NOBODY)
    person.ask(CLERK)
    assert other.enter(code_of(Letter.objects.get(address=CLERK))).status_code == 200
    assert not other.is_signed_in


def test_a_code_ends_after_a_quarter_of_an_hour(person: Person) -> None:
    now = datetime.now(UTC)
    with time_machine.travel(now, tick=False):
        person.ask(CLERK)
        token = person.token("/logowanie/kod/")
    data = {"csrfmiddlewaretoken": token, "code": code_of(letter())}
    with time_machine.travel(now + timedelta(minutes=15, seconds=1), tick=False):
        answer = person.client.post("/logowanie/kod/", data)
        assert not person.is_signed_in
        assert answer.headers["Location"] == "/logowanie/?powod=czas"
        assert "stracił ważność" in spaced(person.client.get("/logowanie/?powod=czas").content.decode())


def test_signing_out_is_a_button(person: Person) -> None:
    person.ask(CLERK)
    person.enter(code_of(letter()))
    key = person.session
    assert person.client.get("/wylogowanie/").status_code == 200
    assert person.is_signed_in
    answer = person.client.post("/wylogowanie/", {"csrfmiddlewaretoken": person.token("/wylogowanie/")})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert not person.is_signed_in
    assert not Session.objects.filter(session_key=key).exists()


def test_a_foreign_form_signs_nobody_out(person: Person) -> None:
    person.ask(CLERK)
    person.enter(code_of(letter()))
    assert person.client.post("/wylogowanie/").status_code == 403
    assert person.is_signed_in


@pytest.mark.parametrize("path", ["/logowanie/", "/logowanie/kod/", "/wylogowanie/"])
def test_pages_of_sign_in_are_kept_by_nobody(person: Person, path: str) -> None:
    if path != "/logowanie/":
        person.ask(CLERK)
    if path == "/wylogowanie/":
        person.enter(code_of(letter()))
    answer = person.client.get(path)
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "target",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
     "http:evil.example",
     "https://evil.example:443@wroclaw.localhost/", "///evil.example"],
)  # fmt: skip
def test_nobody_is_led_away_after_signing_in(person: Person, target: str) -> None:
    person.ask(CLERK, f"/logowanie/?next={target}")
    answer = person.enter(code_of(letter()))
    assert (answer.status_code, answer.headers["Location"]) == (302, "/moje/")


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/"])
def test_nobody_is_led_away_after_signing_out(person: Person, target: str) -> None:
    person.ask(CLERK)
    person.enter(code_of(letter()))
    data = {"csrfmiddlewaretoken": person.token("/wylogowanie/"), "next": target}
    assert person.client.post(f"/wylogowanie/?next={target}", data).headers["Location"] == "/"


def test_who_was_on_the_way_gets_there(person: Person) -> None:
    person.ask(CLERK, "/logowanie/?next=/konsultacje/nowa/")
    assert person.enter(code_of(letter())).headers["Location"] == "/konsultacje/nowa/"


def test_an_account_of_one_city_is_nobody_in_another(make: Makers, other_city: City) -> None:
    person = register_person("Tylko Tutaj", email="tylko@example.org")
    here, there = Person(), Person(other_city.host)
    for one in (here, there):
        assert person.account is not None
        one.client.force_login(person.account)
    assert "Tylko Tutaj" in here.client.get("/").content.decode()
    assert "Tylko Tutaj" not in there.client.get("/").content.decode()
    assert here.is_signed_in
    assert not there.is_signed_in


@pytest.mark.parametrize("email", ["", "x", "a@b", "a@b.pl, c@d.pl", "a@b.pl\nBcc: x@y.pl", "a\0@b.pl"])
def test_what_is_no_address_is_said_to_be_so(person: Person, email: str) -> None:
    answer = person.ask(email)
    assert answer.status_code == 200
    assert Seen(answer.content.decode()).problem
    assert not Letter.objects.exists()


def test_an_address_that_is_asked_for_again_and_again_is_left_in_peace(make: Makers) -> None:
    answers = [Person().ask(CLERK) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [302, 302, 302, 200, 200]
    assert "Zbyt wiele" in spaced(Seen(answers[-1].content.decode()).problem)
    assert Letter.objects.filter(address=CLERK).count() == 3


@pytest.mark.parametrize("length", [244, 300])
def test_no_address_is_that_long(person: Person, length: int) -> None:
    assert person.ask("x" * length + "@example.org").status_code == 200
    assert not Letter.objects.exists()
