"""A clerk writes a procedure and publishes it; an official says on a phone what is unclear; the clerk answers, words it
anew, and both versions stay."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS
from tests.journeys.people import Clerk, letters
from tests.site import Site

STEPS: Final = (("Organizacja", "Wysyła prośbę o salę.", ""), ("Wydział", "Odpowiada.", "7"))


def written(clerk: Clerk, name: str) -> str:
    """From an empty form to the published page; returns its address."""
    page = clerk.page
    clerk.go("/procedury/nowa/")
    page.get_by_label("Nazwa procedury").fill(name)
    clerk.press("Zapisz")
    expect(page.get_by_text("Napisz, dla kogo i kiedy jest.").first).to_be_visible()
    expect(page.get_by_label("Nazwa procedury")).to_have_value(name)
    page.get_by_label("Dla kogo i kiedy").fill("Dla organizacji, która szuka sali na spotkanie.")
    for number, (who, what, days) in enumerate(STEPS):
        row = page.get_by_role("group", name=f"Krok {number + 1}")
        row.get_by_label("Kto", exact=True).fill(who)
        row.get_by_label("Co robi").fill(what)
        row.get_by_label("Najwyżej dni").fill(days)
    clerk.press("Zapisz")
    address = page.url
    clerk.follow("Zmień tę procedurę")
    clerk.press("Opublikuj")
    return address


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_what_is_unclear_is_said_answered_and_mended(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, word = FLAVOURS[flavour], flavour.replace("-", "")
    with (
        Clerk(chromium, site, scripts=scripts) as clerk,
        Clerk(chromium, site, scripts=scripts, width=390) as official,
    ):
        clerk.sign_in("urzedniczka@wroclaw.example")
        address = written(clerk, f"Jak poprosić o salę {word}")
        official.sign_in("odpowiada@wroclaw.example")
        official.go(address.removeprefix(site.url))
        expect(official.page.get_by_role("row", name="Wydział").first).to_be_visible()
        official.page.get_by_label("Co jest niejasne").fill(f"Dokąd wysłać prośbę {word}?")
        official.press("Wyślij uwagę")
        expect(official.page.get_by_text("Urząd odpowie do").first).to_be_visible()
        clerk.go("/procedury/uwagi/")
        clerk.follow(f"Dokąd wysłać prośbę {word}?")
        clerk.page.get_by_label("Odpowiedź").fill("Na adres z pierwszego kroku; dopisujemy go.")
        clerk.press("Wyślij odpowiedź")
        clerk.go(address.removeprefix(site.url) + "opis/")
        first = clerk.page.get_by_role("group", name="Krok 1")
        first.get_by_label("Co robi").fill("Wysyła prośbę na adres biura.")
        clerk.page.get_by_label("Co się zmienia").fill("Dopisany adres.")
        clerk.press("Zapisz")
        official.go(address.removeprefix(site.url))
        expect(official.page.get_by_text("Na adres z pierwszego kroku; dopisujemy go.")).to_be_visible()
        expect(official.page.get_by_text("Wysyła prośbę na adres biura.").first).to_be_visible()
        official.follow("Wszystkie wersje i co się zmieniło")
        expect(official.page.get_by_text("Dopisany adres.").first).to_be_visible()
        told = letters(official.new_page(), "odpowiada@wroclaw.example")
        assert any("dopisujemy go" in one.body for one in told)
