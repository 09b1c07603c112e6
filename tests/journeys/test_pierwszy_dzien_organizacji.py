"""An NGO's first day: the leader describes the organisation on a phone, says what it shares, whom one calls and what it
did; the office verifies it; a neighbour reads the page and finds the room without an account."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import Clerk
from tests.journeys.test_organizacja_mowi_sama import Leader
from tests.journeys.test_organizacja_pomaga import speaking
from tests.site import Site


def described(leader: Leader, name: str) -> None:
    """Four pages, one after another, from the page of the organisation."""
    page = leader.page
    leader.find(name)
    leader.follow(name)
    leader.follow("Napisz opis")
    leader.press("Zapisz")
    expect(page.get_by_text("Nic nie zapisano").first).to_be_visible()
    page.get_by_label("Jednym zdaniem: co robi organizacja").fill("Uczymy czytać gazety na głos.")
    page.get_by_label("Dla kogo").fill("osoby starsze")
    leader.press("Zapisz")
    expect(page.get_by_text("Uczymy czytać gazety na głos.")).to_be_visible()
    leader.follow("Napisz opis")
    leader.follow("Zasoby")
    page.get_by_label("Co to jest").select_option(label="sala")
    page.get_by_label("Krótka nazwa").fill(f"Czytelnia {name}")
    page.get_by_label("Dla ilu osób albo ile sztuk").fill("24")
    leader.press("Dodaj")
    expect(page.get_by_text("miejsc: 24")).to_be_visible()
    leader.follow("Kontakty")
    page.get_by_label("W jakich sprawach").select_option(label="wypożyczanie zasobów")
    page.get_by_label("Telefon").fill("71 000 00 99")
    leader.press("Dodaj")
    leader.follow("Dorobek")
    page.get_by_label("Co organizacja zrobiła").fill("Sto godzin czytania na głos")
    page.get_by_label("Rok", exact=True).fill("2025")
    leader.press("Dodaj")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_the_first_day_of_an_organisation(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, word = FLAVOURS[flavour], f"dzien{flavour.replace('-', '')}"
    name = f"Klub Gazeta {word}"
    with (
        Clerk(chromium, site, scripts=scripts) as clerk,
        Leader(chromium, site, scripts=scripts, width=390) as leader,
        Visitor(chromium, site, scripts=scripts) as neighbour,
    ):
        speaking(clerk, leader, neighbour, word)
        described(leader, name)
        clerk.go("/profile-organizacji/do-sprawdzenia/")
        clerk.follow(name)
        expect(clerk.page.get_by_text("niesprawdzony")).to_be_visible()
        clerk.press("Sprawdzone: zgadza się")
        expect(clerk.page.get_by_text("sprawdzony przez urząd")).to_be_visible()
        neighbour.go("/zasoby-organizacji/")
        neighbour.page.get_by_label("Słowo").fill(f"czytelnia {word}")
        neighbour.press("Pokaż")
        neighbour.follow(name)
        for told in ("Uczymy czytać gazety na głos.", "71 000 00 99", "Sto godzin czytania na głos", "sprawdzony"):
            expect(neighbour.page.get_by_text(told).first).to_be_visible()
        assert "Łucja" not in neighbour.text, "nobody is named who did not agree to it"
