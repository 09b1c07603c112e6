"""A resident with a phone finds help near, asks without an account, confirms by a letter; the organisation answers; the
answer comes by mail. Beforehand the organisation described what it does, in the evening."""

from __future__ import annotations

import re
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import Clerk, letters
from tests.journeys.test_organizacja_mowi_sama import LINK as CONFIRMING
from tests.journeys.test_organizacja_mowi_sama import Leader, entered
from tests.site import Site

LINK: Final = re.compile(r"https?://[^/]+(/pomoc/zapytanie/\S+)")


def speaking(clerk: Clerk, leader: Leader, mailbox: Visitor, word: str) -> None:
    """The register has an organisation, and its mailbox says that the leader speaks for it."""
    name, address = f"Klub Gazeta {word}", f"klub@{word}.example"
    clerk.sign_in("urzedniczka@wroclaw.example")
    entered(clerk, name, f"000930{len(word):04d}", address)
    leader.come(f"czytelniczka-{word}@poczta.example", "Łucja Próbna")
    leader.find(name)
    leader.follow(name)
    leader.claim("prezeska")
    found = CONFIRMING.search(letters(mailbox.new_page(), address)[0].body)
    assert found is not None
    mailbox.go(found[1])
    mailbox.press("Tak, reprezentuje nas")


def described(leader: Leader, name: str, word: str) -> None:
    """The organisation describes what it does and shows it."""
    page = leader.page
    leader.find(f"Klub Gazeta {word}")
    leader.follow(f"Klub Gazeta {word}")
    leader.follow("Prowadź usługi")
    leader.follow("Opisz usługę")
    page.get_by_label("Nazwa").fill(name)
    page.get_by_label("zajęcia, na które można się zapisać").check()
    page.get_by_label("Na czym polega i jak skorzystać").fill("Czytamy razem gazety i rozmawiamy o nich.")
    page.get_by_label("osoby starsze").check()
    page.locator("[name=place]").fill("biblioteka, ul. Próbna 8")
    page.get_by_label("Ile jest miejsc").fill("5")
    leader.press("Zapisz")
    expect(page.get_by_text("Stan: szkic, widzisz go tylko ty.")).to_be_visible()
    leader.press("Pokaż wszystkim")
    expect(page.get_by_text("Stan: widoczna dla każdego.")).to_be_visible()


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_resident_finds_help_asks_and_reads_the_answer(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, word = FLAVOURS[flavour], flavour.replace("-", "")
    name, address = f"Gazeta na głos {word}", f"sasiadka-{word}@poczta.example"
    with (
        Clerk(chromium, site, scripts=scripts) as clerk,
        Leader(chromium, site, scripts=scripts, width=390) as leader,
        Visitor(chromium, site, scripts=scripts, width=390) as resident,
    ):
        speaking(clerk, leader, resident, word)
        described(leader, name, word)
        page = resident.page
        resident.go("/")
        resident.follow("Zobacz, co organizacje robią dla mieszkańców")
        page.get_by_label("Czego potrzebujesz").fill(name)
        page.get_by_label("Dla kogo").select_option(label="osoby starsze")
        resident.press("Pokaż")
        resident.follow(name)
        expect(page.get_by_text("5 wolnych miejsc")).to_be_visible()
        resident.follow("Zapisz się")
        page.get_by_label("Czego potrzebujesz albo o co pytasz").fill("Czy jest winda?")
        page.get_by_label("Jak się do ciebie zwracać").fill("Zofia")
        page.get_by_label("Twój e-mail").fill(address)
        resident.press("Wyślij")
        assert resident.heading == "Zajrzyj teraz do poczty"
        letter = next(one for one in letters(resident.new_page(), address) if one.subject.startswith("Potwierdź"))
        link = LINK.search(letter.body)
        assert link is not None
        resident.go(link[1])
        resident.press("Wyślij do organizacji")
        expect(page.get_by_text("czeka na odpowiedź")).to_be_visible()
        leader.go("/moje/")
        leader.follow(f"Odpowiedz: {name}")
        expect(leader.page.get_by_text("Zofia pyta")).to_be_visible()
        assert address not in leader.page.content()
        leader.page.get_by_label("przyjęte").check()
        leader.page.get_by_label("Co piszesz").fill("Jest winda. Zapraszamy w środę o 11:00.")
        leader.press("Wyślij odpowiedź")
        answers = [one.body for one in letters(resident.new_page(), address) if one.subject.startswith("Odpowiedź")]
        assert len(answers) == 1
        assert "Jest winda. Zapraszamy w środę o 11:00." in answers[0]
        resident.go(link[1])
        expect(page.get_by_text("Jest winda. Zapraszamy w środę o 11:00.")).to_be_visible()
