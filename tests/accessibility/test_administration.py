"""Every page of the administration, found by its links: axe in light and dark, a phone, 400 %, the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.accessibility.test_line import axe
from tests.journeys.people import Clerk
from tests.site import Site

SOMEBODY: Final = "Halina Makietowa"
PAGES: Final = {
    "": "",
    "osoby": "osoby/",
    "osoby-nikt": "osoby/?q=zzzz",
    "osoba-nowa": "osoby/nowa/",
    "osoba": "osoby/{person}/",
    "rola-nowa": "osoby/{person}/role/nowa/",
    "zastepstwo-nowe": "osoby/{person}/zastepstwa/nowe/",
    "odejscie": "osoby/{person}/odejscie/",
    "uprawnienia": "uprawnienia/",
    "uprawnienia-roli": "uprawnienia/?rola=audytor",
    "parametry": "parametry/",
    "parametr": "parametry/council_opinion_days/",
    "parametr-zmiana": "parametry/council_opinion_days/zmiana/",
    "listy": "listy/",
    "list": "listy/notify.daily/",
    "list-zmiana": "listy/notify.daily/zmiana/",
    "poczta": "poczta/",
    "poczta-wyslane": "poczta/?stan=wyslane",
    "wstrzymane": "poczta/wstrzymane/",
    "zadania": "zadania/",
    "stan": "stan/",
    "moje-zastepstwa": "../moje/zastepstwa/",
}


@pytest.fixture(scope="module")
def keeper(chromium: Browser, site: Site) -> Iterator[Clerk]:
    made = Clerk(chromium, site)
    made.sign_in("administrator@wroclaw.example")
    yield made
    made.leave()


@pytest.fixture(scope="module")
def person(site: Site) -> str:
    ((found,),) = site.owner_sql(
        "SELECT p.id FROM people_person p JOIN cities_city c ON c.id = p.city_id WHERE p.name = %s AND c.slug = %s",
        SOMEBODY,
        "wroclaw",
    )
    return str(found)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_administration_is_for_everybody(keeper: Clerk, person: str, name: str) -> None:
    page = keeper.page
    page.set_viewport_size({"width": 1280, "height": 900})
    answer = page.goto(f"/administracja/{PAGES[name].format(person=person)}")
    assert answer is not None
    assert answer.status == 200
    page.emulate_media(color_scheme="light")
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page, {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}) == []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": 256})
    widths = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert widths[0] <= widths[1]
    assert page.locator("h1").count() == 1


def test_a_role_is_given_with_the_keyboard_alone(keeper: Clerk, person: str) -> None:
    """Tab and letters lead from the person's page to a filled form; nothing is out of reach."""
    page = keeper.page
    page.set_viewport_size({"width": 1280, "height": 900})
    keeper.go(f"/administracja/osoby/{person}/")

    def tab_to(role: str, name: str) -> None:
        wanted = page.get_by_role(role, name=name, exact=True).first  # type: ignore[arg-type]
        for _ in range(60):
            page.keyboard.press("Tab")
            if wanted.evaluate("element => element === document.activeElement"):
                assert wanted.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
                return
        raise AssertionError(f"{name} cannot be reached with Tab")

    tab_to("link", "Nadaj rolę")
    page.keyboard.press("Enter")
    page.wait_for_url("**/role/nowa/")
    tab_to("combobox", "Rola")
    page.keyboard.type("kont")
    assert page.get_by_label("Rola", exact=True).input_value() == "auditor"
    tab_to("button", "Nadaj rolę")
    page.keyboard.press("Space")
    page.wait_for_url(f"**/osoby/{person}/")
    assert "kontroler" in keeper.text
