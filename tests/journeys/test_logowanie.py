"""Somebody comes for the first time, makes a passkey and an application with codes, and ends a lost session."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import Visitor
from tests.journeys.people import SIGN_IN_CODE, letters
from tests.site import Site
from wspolnie.portal.tests.second import code_now

SAFE = "/moje/bezpieczenstwo/"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class Newcomer(Visitor):
    """Somebody with an address and no account."""

    def ask(self, email: str) -> None:
        """Ask for a code, read it in another tab and type it."""
        known = len(letters(self.new_page(), email))
        self.go("/logowanie/")
        self.page.get_by_label("Adres e-mail").fill(email)
        self.press("Wyślij mi kod")
        end = time.monotonic() + 15
        while len(found := letters(self.new_page(), email)) == known:
            assert time.monotonic() < end, "no letter"
        code = SIGN_IN_CODE.search(found[0].body)
        assert code is not None, found[0].body
        self.page.get_by_label("Kod", exact=True).fill(code[0])
        self.press("Zaloguj się")

    def come(self, email: str, name: str) -> None:
        """The first visit."""
        self.ask(email)
        assert self.heading == "Jak się nazywasz?"
        self.page.get_by_label("Imię i nazwisko").fill(name)
        self.press("Zapisz i przejdź dalej")
        assert self.path == "/moje/"

    def leave_account(self) -> None:
        self.go("/wylogowanie/")
        self.press("Wyloguj się")

    def with_authenticator(self) -> Any:
        """A device that keeps passkeys and says yes to everything."""
        devtools = self.context.new_cdp_session(self.page)
        devtools.send("WebAuthn.enable")
        return devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})


@pytest.fixture
def anna(chromium: Browser, site: Site) -> Iterator[Newcomer]:
    with Newcomer(chromium, site) as visitor:
        yield visitor


def test_a_passkey_is_made_and_lets_in(anna: Newcomer) -> None:
    anna.come("anna.klucz@poczta.example", "Anna Próbna")
    anna.with_authenticator()
    anna.go(f"{SAFE}klucze/nowy/")
    anna.page.get_by_label("Nazwa klucza").fill("Mój telefon")
    anna.press("Dodaj klucz dostępu")
    expect(anna.page.get_by_role("heading", level=1)).to_have_text("Kody zapasowe")
    assert len(re.findall(r"\d{4} \d{4}", anna.text)) == 10
    anna.follow("Mam je, przejdź dalej")
    assert "Mój telefon" in anna.text
    anna.leave_account()
    anna.go("/logowanie/?next=/moje/bezpieczenstwo/")
    anna.press("Zaloguj się kluczem dostępu")
    expect(anna.page).to_have_url(re.compile(rf"localhost:\d+{SAFE}$"))
    assert "Mój telefon" in anna.text
    anna.leave_account()
    anna.ask("anna.klucz@poczta.example")
    assert anna.heading == "Drugi krok"
    anna.press("Użyj klucza dostępu")
    expect(anna.page).to_have_url(re.compile(r"localhost:\d+/moje/$"))
    anna.go(SAFE)
    anna.follow(re.compile("^Usuń"))
    anna.press("Usuń klucz dostępu")
    assert "Mój telefon" not in anna.text


def test_a_key_that_is_not_there_is_said_to_be_missing(anna: Newcomer) -> None:
    anna.with_authenticator()
    anna.go("/logowanie/")
    anna.press("Zaloguj się kluczem dostępu")
    expect(anna.main.get_by_text("Przeglądarka nie podała klucza")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["z-js", "bez-js"])
def test_an_application_with_codes_guards_the_account(chromium: Browser, site: Site, scripts: bool) -> None:
    email = f"jan.{'skrypt' if scripts else 'czysty'}@poczta.example"
    with Newcomer(chromium, site, scripts=scripts) as jan:
        jan.come(email, "Jan Próbny")
        jan.go(f"{SAFE}aplikacja/")
        secret = jan.main.locator("code").inner_text()
        jan.page.get_by_label("Kod z aplikacji").fill(code_now(secret))
        jan.press("Włącz")
        assert jan.heading == "Kody zapasowe"
        codes = re.findall(r"\d{4} \d{4}", jan.text)
        jan.leave_account()
        jan.ask(email)
        assert jan.heading == "Drugi krok"
        jan.page.get_by_label("Kod", exact=True).fill("000000")
        jan.press("Zaloguj się")
        assert "Błędny kod" in jan.text
        jan.page.get_by_label("Kod", exact=True).fill(codes[0])
        jan.press("Zaloguj się")
        assert jan.path == "/moje/"


def test_a_session_that_was_ended_is_out(chromium: Browser, site: Site) -> None:
    email = "ola.sesja@poczta.example"
    with Newcomer(chromium, site) as here, Newcomer(chromium, site, scripts=False) as lost:
        here.come(email, "Ola Próbna")
        lost.ask(email)
        assert lost.path == "/moje/"
        here.go(SAFE)
        assert here.main.locator("tbody tr").count() == 2
        here.press("Zakończ wszystkie pozostałe")
        assert "Sesje są zakończone" in here.text
        lost.go("/moje/")
        assert lost.path == "/logowanie/"
