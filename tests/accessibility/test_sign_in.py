"""Pages of signing in and of one's own security: axe, and nothing to scroll sideways on a narrow phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.accessibility.test_line import AXE, RULES
from tests.journeys.test_logowanie import SAFE, Newcomer
from tests.site import Site
from wspolnie.portal.tests.second import code_now

RUN = "(rules) => axe.run({runOnly: rules}).then(found => found.violations.map(one => one.id))"
WIDTH = "document.documentElement.scrollWidth"
SIGNED_OUT = ("/logowanie/", "/logowanie/?powod=kody")
GUARDED = (
    SAFE,
    f"{SAFE}kody/",
    f"{SAFE}kody/nowe/",
    f"{SAFE}aplikacja/koniec/",
    f"{SAFE}klucze/nowy/",
    "/logowanie/potwierdzenie/",
)


def faults(person: Newcomer, what: str) -> list[str]:
    """What is wrong with the page that is open."""
    page = person.page
    page.evaluate(AXE)
    found = [f"{what}: {rule}" for rule in page.evaluate(RUN, RULES)]
    page.set_viewport_size({"width": 320, "height": 800})
    if page.evaluate(WIDTH) > 320:
        found.append(f"{what}: wider than 320 px")
    page.set_viewport_size({"width": 1280, "height": 900})
    return found


@pytest.fixture
def person(chromium: Browser, site: Site) -> Iterator[Newcomer]:
    with Newcomer(chromium, site) as one:
        yield one


def test_pages_of_signing_in_are_for_everybody(person: Newcomer) -> None:
    found = []
    for path in SIGNED_OUT:
        person.go(path)
        found += faults(person, path)
    person.ask("dostepna@poczta.example")
    found += faults(person, "/konto/")
    person.press("Zapisz i przejdź dalej")
    found += faults(person, "/konto/ with its error")
    person.page.get_by_label("Imię i nazwisko").fill("Anna Próbna")
    person.press("Zapisz i przejdź dalej")
    person.go(f"{SAFE}aplikacja/")
    found += faults(person, "the application")
    secret = person.main.locator("code").inner_text()
    person.page.get_by_label("Kod z aplikacji").fill(code_now(secret))
    person.press("Włącz")
    for path in GUARDED:
        person.go(path)
        assert person.path == path
        found += faults(person, path)
    person.leave_account()
    person.ask("dostepna@poczta.example")
    assert person.heading == "Drugi krok"
    found += faults(person, "the second step")
    assert found == []
