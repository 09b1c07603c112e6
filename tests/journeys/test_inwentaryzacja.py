"""A coordinator opens an inventory, calls one organisation after another, describes one, ends it; everybody reads the
figures and the summary, nobody outside the office who was called."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import WARSAW, Clerk
from tests.site import Site

DISTRICT = "Ołtaszyn"


def entered(clerk: Clerk, name: str, krs: str) -> None:
    """The office enters an organisation of the district."""
    clerk.go("/organizacje/nowa/")
    clerk.page.get_by_label("Nazwa organizacji").fill(name)
    clerk.page.get_by_label("KRS").fill(krs)
    clerk.page.get_by_label("Osiedle").select_option(label=DISTRICT)
    clerk.press("Zapisz")
    assert clerk.heading == name


def opened(clerk: Clerk, name: str) -> str:
    """From the list of inventories to the new one; its address."""
    now = datetime.now(WARSAW)
    clerk.go("/inwentaryzacja/")
    clerk.follow("Otwórz inwentaryzację")
    page = clerk.page
    page.get_by_label("Nazwa inwentaryzacji").fill(name)
    page.get_by_label("Po co").fill("Chcemy wiedzieć, kto działa na osiedlu.")
    page.get_by_label("Pierwszy dzień").fill(f"{now - timedelta(days=1):%Y-%m-%d}")
    page.get_by_label("Ostatni dzień").fill(f"{now + timedelta(days=20):%Y-%m-%d}")
    page.get_by_label(DISTRICT).check()
    clerk.press("Otwórz inwentaryzację")
    assert clerk.heading == name
    return clerk.path


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_an_inventory_from_its_opening_to_its_summary(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, number = FLAVOURS[flavour], list(FLAVOURS).index(flavour)
    first, second = f"Klub Aster {flavour}", f"Klub Bez {flavour}"
    with (
        Clerk(chromium, site, scripts=scripts) as clerk,
        Visitor(chromium, site, scripts=scripts, width=390) as neighbour,
    ):
        clerk.sign_in("koordynator@wroclaw.example")
        entered(clerk, first, f"00092100{number}1")
        entered(clerk, second, f"00092100{number}2")
        address = opened(clerk, f"Ołtaszyn {flavour}")
        clerk.follow("Następna bez kontaktu")
        called = clerk.heading
        clerk.press("Zapisz i pokaż następną")
        assert clerk.page.get_by_role("alert").is_visible()
        clerk.page.get_by_label("rozmowa się odbyła").check()
        clerk.page.get_by_label("Notatka").fill("Mają wolną salę we wtorki.")
        clerk.page.get_by_label("Godzina kontaktu").fill("00:00")
        tomorrow = datetime.now(WARSAW) + timedelta(days=1)
        clerk.page.get_by_label("Dzień następnego kontaktu").fill(f"{tomorrow:%Y-%m-%d}")
        clerk.press("Zapisz i pokaż następną")
        assert clerk.heading != called
        clerk.go("/moje/")
        assert called in clerk.text
        clerk.follow(re.compile(called))
        assert "Mają wolną salę" in clerk.text
        clerk.press("Oznacz jako: opisana")
        clerk.press("Oznacz jako: sprawdzona")
        clerk.follow("Cofnij do „opisana”")
        clerk.page.get_by_label("Dlaczego").fill("Sala jest wolna w środy.")
        clerk.press("Cofnij z tym powodem")
        assert "Sala jest wolna w środy." in clerk.text
        neighbour.go(address)
        assert "trwa" in neighbour.text
        assert called not in neighbour.text
        assert neighbour.page.evaluate("document.documentElement.scrollWidth") <= 390
        clerk.go(f"{address}koniec/")
        assert "Inwentaryzacja kończy się na dobre" in clerk.text
        clerk.page.get_by_label("Podsumowanie").fill("Na osiedlu działają kluby. Najbardziej brakuje sal.")
        clerk.press("Zakończ i opublikuj podsumowanie")
        neighbour.go(address)
        expect(neighbour.main.get_by_text("Najbardziej brakuje sal.")).to_be_visible()
        clerk.go("/moje/")
        assert called not in clerk.text
