"""A coordinator enters a group, shows it and gives seats; its new secretariat signs in, plans a meeting and can do no
more; a resident reads all of it on a phone without an account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import Clerk
from tests.site import Site

PURPOSE: Final = "Ustalamy, gdzie posadzić drzewa."


def entered(clerk: Clerk, name: str) -> str:
    """From an empty form to the page that everybody reads; returns its address."""
    page = clerk.page
    clerk.go("/grupy/nowa/")
    page.get_by_label("Nazwa").fill(name)
    page.get_by_label("O czym rozmawia").fill(PURPOSE)
    clerk.press("Zapisz")
    expect(page.get_by_text("Wybierz rodzaj.").first).to_be_visible()
    expect(page.get_by_label("O czym rozmawia")).to_have_value(PURPOSE)
    page.get_by_label("Rodzaj").select_option(index=1)
    page.get_by_label("Działa od").fill("2024-03-01")
    page.get_by_label("mieszkańcy: co najmniej").fill("1")
    clerk.press("Zapisz")
    address = page.url
    clerk.follow("Opis")
    clerk.press("Pokaż wszystkim")
    return address


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_group_is_entered_seated_and_read(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, word = FLAVOURS[flavour], flavour.replace("-", "")
    name = f"Drzewa na placach {word}"
    with (
        Clerk(chromium, site, scripts=scripts) as clerk,
        Clerk(chromium, site, scripts=scripts) as secretary,
        Visitor(chromium, site, scripts=scripts, width=390) as resident,
    ):
        clerk.sign_in("koordynator@wroclaw.example")
        place = entered(clerk, name).removeprefix(site.url)
        expect(clerk.page.get_by_text("brakuje: co najmniej 1")).to_be_visible()
        clerk.go(f"{place}sklad/nowy/")
        clerk.page.get_by_label("Po czyjej stronie").select_option(label="mieszkańcy")
        clerk.page.get_by_label("Pierwszy dzień").fill("2025-01-01")
        clerk.press("Nadaj ten mandat")
        clerk.go(f"{place}sklad/nowy/")
        clerk.page.get_by_label("Po czyjej stronie").select_option(label="miasto")
        clerk.page.get_by_label("W jakiej roli").select_option(label="sekretariat")
        clerk.page.get_by_label("Pierwszy dzień").fill("2025-01-01")
        clerk.press("Nadaj ten mandat")
        expect(clerk.page.get_by_text("Podaj imię, nazwisko i e-mail").first).to_be_visible()
        clerk.page.get_by_label("Imię i nazwisko").fill("Halina Makietowa")
        clerk.page.get_by_label("E-mail").fill("odpowiada@wroclaw.example")
        clerk.press("Nadaj ten mandat")
        secretary.sign_in("odpowiada@wroclaw.example")
        secretary.go(f"{place}spotkania/nowe/")
        page, day = secretary.page, datetime.now(UTC) + timedelta(days=9)
        page.get_by_label("Nazwa spotkania").fill(f"Wybór placów {word}")
        page.get_by_label("Dzień", exact=True).fill(f"{day:%Y-%m-%d}")
        page.get_by_label("Od", exact=True).fill("17:00")
        page.get_by_label("Do", exact=True).fill("19:00")
        page.get_by_label("Miejsce", exact=True).fill("Centrum Aktywności Lokalnej")
        page.get_by_label("Kto prowadzi").fill("Sekretariat")
        secretary.press("Zapisz spotkanie")
        refused = page.goto(f"{place}opis/")
        assert refused is not None
        assert refused.status == 403
        resident.go("/grupy/")
        resident.follow(name)
        expect(resident.page.get_by_text(PURPOSE).first).to_be_visible()
        expect(resident.page.get_by_role("heading", name=f"Wybór placów {word}")).to_be_visible()
        expect(resident.page.get_by_text("Halina Makietowa")).to_have_count(0)
        resident.follow("Kto dokładnie, w dowolnym dniu")
        expect(resident.page.get_by_text("sekretariat").first).to_be_visible()
        resident.page.get_by_label("W dniu").fill("2024-06-01")
        resident.press("Pokaż")
        expect(resident.page.get_by_text("Tego dnia nikt nie zasiadał")).to_be_visible()
