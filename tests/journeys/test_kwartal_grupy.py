"""A quarter in the life of a group: its moderator words a recommendation, notes the vote and sends it; the office
answers and shows that it is done; a resident follows all of it on a phone without an account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import Clerk
from tests.journeys.test_grupa import entered
from tests.site import Site


def moderated(coordinator: Clerk, site: Site, name: str) -> str:
    """A group whose moderator is the official; returns its path."""
    place = entered(coordinator, name).removeprefix(site.url)
    page = coordinator.page
    coordinator.go(f"{place}sklad/nowy/")
    page.get_by_label("Po czyjej stronie").select_option(label="miasto")
    page.get_by_label("W jakiej roli").select_option(value="moderator")
    page.get_by_label("Pierwszy dzień").fill("2025-01-01")
    page.get_by_label("Imię i nazwisko").fill("Halina Makietowa")
    page.get_by_label("E-mail").fill("odpowiada@wroclaw.example")
    coordinator.press("Nadaj ten mandat")
    return place


def worded(moderator: Clerk, place: str, title: str) -> None:
    """From an empty form to a recommendation that everybody reads and the office has."""
    page = moderator.page
    moderator.go(place)
    moderator.follow("Rekomendacje")
    moderator.follow("Napisz rekomendację")
    page.get_by_label("Co rekomendujemy, w jednym zdaniu").fill(title)
    moderator.press("Zapisz szkic")
    expect(page.get_by_text("Napisz, co dokładnie trzeba zrobić.").first).to_be_visible()
    expect(page.get_by_label("Co rekomendujemy, w jednym zdaniu")).to_have_value(title)
    page.get_by_label("Co dokładnie trzeba zrobić").fill("Postawić przy każdym skwerze trzy ławki z oparciem.")
    page.get_by_label("Który urząd ma odpowiedzieć").select_option(index=1)
    moderator.press("Zapisz szkic")
    expect(page.get_by_text("To szkic: czytają go tylko grupa i urząd.")).to_be_visible()
    moderator.follow("Odnotuj, że grupa ją przyjęła")
    page.get_by_label("w głosowaniu").check()
    page.get_by_label("Za", exact=True).fill("4")
    page.get_by_label("Przeciw").fill("4")
    page.get_by_label("Wstrzymało się").fill("0")
    moderator.press("Została przyjęta")
    expect(page.get_by_text("Nie przeszła").first).to_be_visible()
    page.get_by_label("Za", exact=True).fill("7")
    moderator.press("Została przyjęta")
    moderator.follow("Wyślij do urzędu")
    moderator.press("Wyślij rekomendację")
    expect(page.get_by_text("Urząd jeszcze nie odpowiedział.")).to_be_visible()


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_recommendation_is_answered_and_done(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, word = FLAVOURS[flavour], flavour.replace("-", "")
    name, title = f"Ławki na placach {word}", f"Ławki przy każdym skwerze {word}"
    with (
        Clerk(chromium, site, scripts=scripts) as coordinator,
        Clerk(chromium, site, scripts=scripts) as moderator,
        Clerk(chromium, site, scripts=scripts) as clerk,
        Visitor(chromium, site, scripts=scripts, width=390) as resident,
    ):
        coordinator.sign_in("koordynator@wroclaw.example")
        place = moderated(coordinator, site, name)
        moderator.sign_in("odpowiada@wroclaw.example")
        worded(moderator, place, title)
        clerk.sign_in("urzedniczka@wroclaw.example")
        clerk.go("/moje/")
        clerk.follow(title)
        clerk.follow("Odpowiedz na rekomendację")
        clerk.page.get_by_label("przyjęta w części").check()
        clerk.page.get_by_label("Uzasadnienie").fill("Na trzy nie wystarczy pieniędzy, na dwie tak.")
        clerk.press("Opublikuj odpowiedź")
        expect(clerk.page.get_by_text("Napisz, co zostanie zrobione.").first).to_be_visible()
        expect(clerk.page.get_by_label("Uzasadnienie")).to_have_value("Na trzy nie wystarczy pieniędzy, na dwie tak.")
        clerk.page.get_by_label("Co zostanie zrobione").fill("Dwie ławki przy każdym skwerze.")
        clerk.page.get_by_label("Do którego dnia").fill(f"{datetime.now(UTC) + timedelta(days=90):%Y-%m-%d}")
        clerk.press("Opublikuj odpowiedź")
        resident.go("/rekomendacje/")
        resident.follow(title)
        expect(resident.page.get_by_text("Przyjęta w części", exact=True)).to_be_visible()
        expect(resident.page.get_by_text("za 7, przeciw 4, wstrzymało się 0").first).to_be_visible()
        clerk.follow("Napisz, co zrobiono")
        clerk.page.get_by_label("Co zrobiono").fill("Ławki stoją.")
        clerk.page.get_by_label("Na tym koniec: zrobione").check()
        clerk.press("Opublikuj")
        expect(clerk.page.get_by_text("podaj odnośnik albo dołącz plik").first).to_be_visible()
        clerk.page.get_by_label("Odnośnik, który to pokazuje").fill("https://bip.example/lawki")
        clerk.press("Opublikuj")
        resident.go(place)
        expect(resident.page.get_by_text("1 z 1")).to_be_visible()
        resident.follow(title)
        expect(resident.page.get_by_role("link", name="Zobacz dowód")).to_be_visible()
        resident.go("/rekomendacje/sprawczosc/")
        expect(resident.page.get_by_role("row", name=name)).to_be_visible()
