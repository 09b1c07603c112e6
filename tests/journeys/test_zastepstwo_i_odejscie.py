"""An administrator appoints a clerk; the clerk falls ill and is deputised; the deputy works in her place, then no more;
the clerk leaves and is cut off at the next click."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import WARSAW, Clerk, People, Times, people
from tests.site import Site

DEPUTY = "Halina Makietowa"
TEXT = "§ 1. Cel\n\n1. Ławki stoją co sto metrów.\n"


@pytest.fixture(params=FLAVOURS)
def crowd(request: pytest.FixtureRequest, chromium: Browser, site: Site) -> Iterator[People]:
    with people(chromium, site, scripts=FLAVOURS[request.param]) as made:
        yield made


def appoint(keeper: Clerk, name: str, email: str) -> str:
    """From the administration's first page to a clerk's own page; returns its address."""
    keeper.go("/administracja/")
    keeper.follow("Osoby i role")
    keeper.follow("Wpisz osobę")
    keeper.page.get_by_label("Imię i nazwisko").fill(name)
    keeper.page.get_by_label("E-mail do logowania").fill(email)
    keeper.press("Zapisz i nadaj rolę")
    keeper.page.get_by_label("Rola", exact=True).select_option(label="urzędnik prowadzący")
    keeper.press("Nadaj rolę")
    assert keeper.heading == name
    return keeper.path


def may_prepare(visitor: Visitor) -> bool:
    """Whether the list of consultations offers to prepare one, and the page behind it opens."""
    visitor.go("/konsultacje/")
    offered = visitor.main.get_by_role("link", name="Przygotuj konsultacje").count() > 0
    answer = visitor.page.goto("/konsultacje/nowa/")
    assert answer is not None
    opened = answer.status == 200 and visitor.path == "/konsultacje/nowa/"
    assert opened is offered, answer.status
    return offered


def test_urzednik_choruje_zastepca_pracuje_a_potem_ktos_odchodzi(crowd: People) -> None:
    flavour = "js" if crowd.clerk().scripts else "html"
    name, email = f"Anna Próbna {flavour}", f"anna-{flavour}@wroclaw.example"
    keeper, anna, halina = crowd.clerk(), crowd.clerk(), crowd.clerk()
    keeper.sign_in("administrator@wroclaw.example")
    hers = appoint(keeper, name, email)

    anna.sign_in(email)
    assert may_prepare(anna)
    halina.sign_in("odpowiada@wroclaw.example")
    assert not may_prepare(halina), "she only answers"

    today = datetime.now(WARSAW).date()
    keeper.go(hers)
    keeper.follow("Wyznacz zastępstwo")
    keeper.page.get_by_label("Kto zastępuje").select_option(label=DEPUTY)
    keeper.page.get_by_label("Do którego dnia").fill(f"{today + timedelta(days=7)}")
    keeper.press("Wyznacz zastępstwo")
    assert f"{DEPUTY} zastępuje: {name}" in keeper.text

    assert may_prepare(halina), "the rights come with the next click"
    title = f"Ławki w zastępstwie {flavour}"
    halina.prepare(title, Times.closing_soon(timedelta(days=3)))
    halina.paste(TEXT)
    halina.start()
    address = re.match(r"/konsultacje/[\w-]+/", halina.path)
    assert address is not None
    halina.go(f"{address.group()}historia/")
    assert f"w zastępstwie za: {name}" in halina.text
    stranger = crowd.resident()
    stranger.go(f"{address.group()}historia/")
    assert name not in stranger.text, "strangers are told no names"

    keeper.go(hers)
    keeper.press("Zakończ teraz")
    assert not may_prepare(halina), "the rights are gone with the next click"

    keeper.follow("Odchodzi z urzędu")
    assert "Kończy się rola: urzędnik prowadzący" in keeper.text
    assert may_prepare(anna), "looking at what will happen ends nothing"
    keeper.press("Zakończ wszystko teraz")
    assert "Role, które się skończyły" in keeper.text
    anna.go("/moje/")
    expect(anna.page).to_have_url(re.compile("/logowanie/"))
    assert not may_prepare(anna)
