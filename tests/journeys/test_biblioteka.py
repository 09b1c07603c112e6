"""A clerk adds a guide with its file and shows it; a resident finds it by a word and reads it; later it is withdrawn
and its address says why."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import Clerk
from tests.site import Site


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_guide_from_its_draft_to_its_withdrawal(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, name = FLAVOURS[flavour], f"Jak rozliczyć piknik {flavour}"
    with (
        Clerk(chromium, site, scripts=scripts) as clerk,
        Visitor(chromium, site, scripts=scripts, width=390) as resident,
    ):
        clerk.sign_in("urzedniczka@wroclaw.example")
        clerk.go("/biblioteka/nowa/")
        page = clerk.page
        page.get_by_label("Tytuł").fill(name)
        page.get_by_label("poradnik").check()
        page.get_by_label("Rok").fill("2026")
        page.get_by_label("Instytucja, która ją przygotowała").fill("Biuro Próbne")
        page.get_by_label("Co to jest i dla kogo").fill("Krok po kroku, od rachunku do sprawozdania.")
        clerk.press("Zapisz szkic")
        page.locator("input[type=file]").set_input_files(
            files=[{"name": "piknik.txt", "mimeType": "text/plain", "buffer": b"Zbierz rachunki."}]
        )
        clerk.press("Dodaj plik")
        clerk.press("Opublikuj")
        resident.go("/biblioteka/")
        resident.page.get_by_label("Czego szukasz").fill(name)
        resident.press("Pokaż")
        resident.follow(name)
        address = resident.path
        expect(resident.page.get_by_text("Krok po kroku")).to_be_visible()
        assert resident.page.evaluate("document.documentElement.scrollWidth") <= 390
        clerk.follow("Zmień tę publikację")
        page.get_by_label("Dlaczego ją wycofujesz").fill("Zasady się zmieniły.")
        clerk.press("Wycofaj")
        resident.go(address)
        expect(resident.page.get_by_text("Zasady się zmieniły.")).to_be_visible()
