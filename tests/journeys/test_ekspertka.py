"""An official who prepares a document finds somebody who knows, invites them, reads the answer; the person takes it
back in the evening and is found no more."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import WARSAW, Clerk, letters
from tests.journeys.test_organizacja_mowi_sama import Leader
from tests.site import Site


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_an_official_finds_somebody_who_knows(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, word = FLAVOURS[flavour], flavour.replace("-", "")
    email, topic = f"wie-{word}@poczta.example", f"napisy do filmów {word}"
    with (
        Leader(chromium, site, scripts=scripts, width=390) as expert,
        Clerk(chromium, site, scripts=scripts) as official,
        Visitor(chromium, site, scripts=scripts) as stranger,
    ):
        expert.come(email, f"Łucja Wiedząca {word}")
        expert.go("/moje/")
        expert.follow("Na czym się znam")
        page = expert.page
        page.get_by_label("Na czym się znasz").fill(topic)
        page.get_by_label("tylko urząd").check()
        expert.press("Zapisz")
        expect(page.get_by_text("Bez twojej zgody niczego nie pokażemy").first).to_be_visible()
        page.get_by_label("Zgadzam się").check()
        expert.press("Zapisz")
        expect(page.get_by_text("Znajdzie cię urząd")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        stranger.go("/eksperci/")
        assert topic not in stranger.text
        official.sign_in("odpowiada@wroclaw.example")
        official.go("/eksperci/")
        official.page.get_by_label("Słowo").fill(topic)
        official.press("Pokaż")
        official.follow(f"Łucja Wiedząca {word}")
        official.follow("Zaproś do sprawy")
        due = datetime.now(WARSAW) + timedelta(days=3)
        official.page.get_by_label("Do jakiej sprawy").fill(f"Program na 2027 {word}")
        official.page.get_by_label("O co prosisz").fill("Czy filmy z sesji da się zrozumieć bez dźwięku?")
        official.page.get_by_label("Do kiedy czekasz na odpowiedź").fill(f"{due:%Y-%m-%dT%H:%M}")
        official.press("Wyślij zaproszenie")
        invitation = official.path
        assert next(one.subject for one in letters(expert.new_page(), email)) == f"Zapraszamy: Program na 2027 {word}"
        expert.go("/moje/")
        expert.follow(f"Odpowiedz: Program na 2027 {word}")
        page.get_by_label("Tak, pomogę").check()
        page.get_by_label("Słowo do osoby, która cię zaprasza").fill("Obejrzę dwa nagrania do środy.")
        expert.press("Wyślij odpowiedź")
        official.go(invitation)
        expect(official.page.get_by_text("Obejrzę dwa nagrania do środy.")).to_be_visible()
        assert email not in official.page.content()
        expert.go("/moje/wiedza/")
        expert.press("Usuń to, na czym się znam")
        official.go("/eksperci/")
        assert f"Łucja Wiedząca {word}" not in official.text
        official.go(invitation)
        expect(official.page.get_by_text("przyjęte")).to_be_visible()
