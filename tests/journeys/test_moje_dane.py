"""Somebody reads what the city holds about them, corrects it, sees that an official looked, and is erased."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS
from tests.journeys.people import Clerk
from tests.journeys.test_logowanie import Newcomer
from tests.site import Site

ADMINISTRATOR = "administrator@wroclaw.example"


@pytest.fixture(params=FLAVOURS)
def kasia(request: pytest.FixtureRequest, chromium: Browser, site: Site) -> Iterator[Newcomer]:
    with Newcomer(chromium, site, scripts=FLAVOURS[request.param]) as visitor:
        visitor.come(f"kasia-{request.param}@poczta.example", f"Kasia Przykład {request.param}")
        yield visitor


def test_read_correct_be_looked_at_and_be_erased(kasia: Newcomer, chromium: Browser, site: Site) -> None:
    page, word = kasia.page, "z-js" if kasia.scripts else "bez-js"
    email, name = f"kasia-{word}@poczta.example", f"Katarzyna Przykład {word}"
    kasia.go("/moje/dane/")
    expect(page.get_by_text(email, exact=True)).to_be_visible()
    page.get_by_role("link", name="Popraw imię, nazwisko i kontakt").click()
    page.get_by_label("Imię i nazwisko").fill(name)
    page.get_by_label("Telefon").fill("71 777 00 11")
    kasia.press("Zapisz")
    assert kasia.path == "/moje/dane/"
    expect(page.get_by_text("71 777 00 11 (tylko dla urzędu)")).to_be_visible()
    with Clerk(chromium, site, scripts=kasia.scripts) as administrator:
        administrator.sign_in(ADMINISTRATOR)
        administrator.go("/administracja/osoby/?q=Katarzyna")
        administrator.page.get_by_role("link", name=name).click()
        administrator.press("Dane do kontaktu")
        expect(administrator.page.get_by_text("71 777 00 11")).to_be_visible()
        administrator.go("/administracja/wglady/")
        expect(administrator.page.get_by_role("cell", name=name).first).to_be_visible()
    kasia.go("/moje/dane/")
    expect(page.get_by_role("heading", name="Kto patrzył na te dane")).to_be_visible()
    page.get_by_role("link", name="Zobacz, co zniknie").click()
    page.get_by_label(f"Wpisz {email}, żeby potwierdzić").fill(email)
    kasia.press("Usuń moje dane teraz")
    assert kasia.heading == "Twoje dane są usunięte"
    kasia.go("/moje/dane/")
    assert kasia.path == "/logowanie/"
    assert site.owner_sql("SELECT count(*) FROM people_person WHERE name = %s", name) == [(0,)]
    assert site.owner_sql("SELECT count(*) FROM people_account WHERE email = %s", email) == [(0,)]
