"""A consultation from nothing to published answers, across its real closing minute, with JavaScript and without."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.conftest import SHARED
from tests.journeys.people import CODE, NUMBER, WARSAW, People, Receipt, Times, exact, letters
from tests.site import Site

OWN: Final = """\
# Zasady stawiania ławek

§ 1. Gdzie stoją ławki

1. Przy chodniku ławka stoi najrzadziej co 100 metrów.
2. Ławka ma oparcie i podłokietniki, po jednym z każdej strony:
1) na wysokości 65 cm,
2) bez ostrych krawędzi.

§ 2. Kto o nie dba

1. O ławki dba zarząd zieleni.
"""


@dataclass(frozen=True)
class Given:
    """What makes one telling different from another."""

    scripts: bool
    clerk: str
    draft: Path | None = None

    @property
    def text(self) -> str:
        return self.draft.read_text("utf-8") if self.draft else OWN


TELLINGS: Final = {
    "wlasny-z-js": Given(FLAVOURS["z-js"], "urzedniczka@wroclaw.example"),
    "wlasny-bez-js": Given(FLAVOURS["bez-js"], "koordynator@wroclaw.example"),
    "strategia-wroclawia": Given(
        FLAVOURS["z-js"], "administrator@wroclaw.example", SHARED / "documents/wroclaw-strategia.md"
    ),
    "projekt-krakowa": Given(FLAVOURS["bez-js"], "urzedniczka@wroclaw.example", SHARED / "documents/krakow-projekt.md"),
}


class Story:
    """One telling; its halves are apart because between them the closing minute passes."""

    def __init__(self, browser: Browser, site: Site, given: Given, title: str) -> None:
        self.given = given
        self.site = site
        self.title = title
        self.people = People(browser, site, scripts=given.scripts)
        self.reason = f"Co 100 metrów to za rzadko.\nMoja mama odpoczywa co 50. „{title}”"
        self.proposed = "Przy chodniku ławka stoi <najrzadziej> co 50 metrów."

    def until_the_last_minute(self) -> None:
        """The clerk prepares and starts, one resident sends, another has the form open."""
        self.clerk = self.people.clerk()
        self.clerk.sign_in(self.given.clerk)
        self._prepared()
        self._started()
        self._sent()
        self.late = self.people.resident()
        self.late.open_form(self.address, self.paragraph)
        assert datetime.now(WARSAW) < self.times.ends, "the machine was too slow to send before the closing minute"

    def _prepared(self) -> None:
        clerk = self.clerk
        self.times = Times.closing_soon(timedelta(seconds=20))
        clerk.prepare(self.title, self.times)
        self.address = clerk.path.removesuffix("tekst/")
        clerk.paste(self.given.text)
        numbers = clerk.main.locator(".par").count()
        if self.given.draft is None:
            assert [mark.strip() for mark in clerk.main.locator(".par-no").all_inner_texts()] == [
                "1.", "2.", "1)", "2)", "1.",
            ]  # fmt: skip
        else:
            assert numbers > 10
        assert re.search(rf"^{numbers} ponumerowan", clerk.text, re.MULTILINE)
        self.stranger = self.people.resident()
        self.stranger.go(self.address)
        assert self.stranger.heading == "Nie ma takiej strony"

    def _started(self) -> None:
        self.clerk.follow("Przejdź do rozpoczęcia")
        assert f"{self.times.closes:%-H:%M}" in self.clerk.text
        self.clerk.press("Ogłoś konsultacje")
        expect(self.clerk.page).to_have_url(re.compile(re.escape(self.address) + "$"))

    def _sent(self) -> None:
        resident = self.resident = self.people.resident()
        resident.go("/")
        resident.follow(self.title)
        assert resident.path == self.address
        name = resident.main.locator(".par-no").first.get_attribute("aria-label")
        assert name
        self.paragraph = name
        resident.open_form(self.address, self.paragraph)
        before = datetime.now(WARSAW).replace(microsecond=0)
        resident.write(self.reason, proposed=self.proposed, contact=self.mail)
        self.receipt = receipt = resident.send()
        assert NUMBER.match(receipt.number)
        assert CODE.match(receipt.code)
        assert before <= exact(receipt.received) <= datetime.now(WARSAW)
        assert receipt.received.endswith("(w terminie)")
        self._receipt_came_by_mail(receipt)

    @property
    def to(self) -> str:
        """The paragraph after „do”: „do § 1 ust. 1”, „do akapitu 1”."""
        return self.paragraph.replace("akapit ", "akapitu ")

    @property
    def mail(self) -> str:
        return f"ola-{self.title.split()[-1].lower()}@poczta.example"

    def _receipt_came_by_mail(self, receipt: Receipt) -> None:
        (letter,) = letters(self.resident.new_page(), self.mail)
        assert letter.subject.endswith(receipt.number)
        for told in (receipt.number, receipt.code, receipt.received.removesuffix(" (w terminie)"), self.proposed):
            assert told in letter.body
        assert f"{self.site.address}/uwaga/" in letter.body

    def after_the_last_minute(self) -> None:
        """A late remark is kept and told so; the clerk answers, publishes; all read, the author gets a letter."""
        self._wait()
        self._sent_late()
        self._followed()
        self._refused_while_open()
        self._answered()
        self._published()
        self._read_by_everybody()
        self._told_by_mail_once()
        self._remembered()
        for visitor in self.people.visitors:
            visitor.leave()

    def _wait(self) -> None:
        while datetime.now(WARSAW) < self.times.ends:
            time.sleep(0.2)

    def _sent_late(self) -> None:
        late = self.late
        late.write("Ławki są śliskie. Dajcie deski.", organisation="Klub Seniora Pod Platanem")
        self.late_receipt = late.send()
        assert self.late_receipt.received.endswith("(po terminie)")
        assert "wpłynęła po terminie" in self.late_receipt.text
        self.stranger.go(self.address)
        assert self.stranger.main.get_by_role("link", name=re.compile("Dodaj uwagę")).count() == 0
        assert "Zakończone" in self.stranger.text
        self.stranger.go(self.address + "uwagi/nowa/")
        assert self.stranger.page.get_by_role("button", name="Wyślij uwagę").count() == 0

    def _followed(self) -> None:
        stranger = self.stranger
        stranger.ask(self.receipt.number, "0000-0000-0000")
        assert stranger.page.title().startswith("Błąd")
        assert self.reason.split("\n")[0] not in stranger.text
        stranger.ask(self.receipt.number, self.late_receipt.code)
        assert stranger.page.title().startswith("Błąd")
        stranger.ask(self.receipt.number.lower().replace("/", " / "), self.receipt.code.lower().replace("-", " "))
        assert stranger.fact("Numer") == self.receipt.number
        assert self.reason.split("\n")[0] in stranger.text

    def _refused_while_open(self) -> None:
        clerk = self.clerk
        clerk.go(self.address + "publikacja/")
        assert clerk.page.get_by_role("button", name=re.compile("Opublikuj")).count() == 0
        clerk.follow(self.receipt.number)
        assert self.reason.split("\n")[0] in clerk.text

    def _answered(self) -> None:
        clerk = self.clerk
        clerk.press("Upublicznij")
        clerk.page.get_by_label("Uwzględniona w części").check()
        clerk.page.get_by_label("Uzasadnienie").fill("Dajemy ławki co 75 metrów.\n\nNa co 50 nie ma pieniędzy.")
        clerk.press("Zapisz odpowiedź i pokaż następną")
        expect(clerk.page).to_have_url(re.compile(r"/biurko/\d+/$"))  # the late one comes next
        assert "Ławki są śliskie" in clerk.text
        clerk.press("Upublicznij")

    def _published(self) -> None:
        clerk = self.clerk
        clerk.go(self.address + "publikacja/")
        assert "Wyślemy 1 list" in clerk.text
        assert "1 spóźniona uwaga" in clerk.text
        clerk.press("Opublikuj 1 odpowiedź")
        expect(clerk.page).to_have_url(re.compile(r"/uwagi/$"))

    def _read_by_everybody(self) -> None:
        reader = self.people.resident()
        reader.go(self.address)
        reader.follow(re.compile("Przeczytaj uwagi i odpowiedzi"))
        first, second = (" ".join(text.split()) for text in reader.page.get_by_role("article").all_inner_texts())
        for told in (self.receipt.number, self.proposed, "Uwzględniona w części", "Dajemy ławki co 75 metrów."):
            assert told in first
        assert "podaje się za: Klub Seniora Pod Platanem" in second
        assert "po terminie" in second
        assert self.mail not in reader.page.content()

    def _told_by_mail_once(self) -> None:
        end = time.monotonic() + 20
        while len(found := letters(self.resident.new_page(), self.mail)) < 2:
            assert time.monotonic() < end, "no letter with the answer within 20 s"
            time.sleep(0.5)
        letter, _ = found
        assert letter.subject.startswith("Odpowiedź")
        assert letter.subject.endswith(self.receipt.number)
        assert "Uwzględniona w części" in letter.body
        assert "Na co 50 nie ma pieniędzy." in letter.body

    def _remembered(self) -> None:
        number, late = self.receipt.number, self.late_receipt.number
        public = [
            f"Opublikowano odpowiedzi w konsultacjach {number.rpartition('/')[0]}: 1 odpowiedź.",
            f"Uwaga {late} jest publiczna.",
            f"Uwaga {number} jest publiczna.",
            f"Wpłynęła uwaga {late} (do {self.to}): ",
            f"Wpłynęła uwaga {number} (do {self.to}): ",
            f"Ogłoszono konsultacje {number.rpartition('/')[0]} „{self.title}”.",
        ]
        inside = [f"Odpowiedziano na uwagę {number}: „Uwzględniona w części”.", "Przygotowano konsultacje"]
        self.stranger.go(self.address + "historia/")
        assert in_order(public, self.stranger)
        assert not any(line in self.stranger.text for line in inside)
        self.clerk.go(self.address + "historia/")
        assert in_order([public[0], public[1], inside[0], *public[2:], inside[1]], self.clerk)


def in_order(sentences: list[str], reader: Visitor) -> bool:
    """Whether the history page tells these, in this order."""
    places = [reader.text.find(sentence) for sentence in sentences]
    assert -1 not in places, (sentences[places.index(-1)], reader.text)
    return places == sorted(places)


class Stories:
    """Each telling is begun once, by whichever half asks first."""

    def __init__(self, browser: Browser, site: Site) -> None:
        self._given = browser, site
        self._begun: dict[str, Story | None] = {}

    def begun(self, name: str) -> Story:
        if name not in self._begun:
            if (given := TELLINGS[name]).draft is not None and not given.draft.exists():
                pytest.skip("the public documents do not lie beside the project")
            self._begun[name] = None
            story = Story(*self._given, given, f"Ławki przy chodnikach: {name}")
            story.until_the_last_minute()
            self._begun[name] = story
        begun = self._begun[name]
        assert begun is not None, "the first half of this story failed"
        return begun


@pytest.fixture(scope="package")
def stories(chromium: Browser, site: Site) -> Stories:
    return Stories(chromium, site)


@pytest.mark.parametrize("telling", TELLINGS)
def test_do_ostatniej_minuty(stories: Stories, telling: str) -> None:
    """A clerk writes a consultation, a resident sends a remark and gets a receipt; another opens the form."""
    stories.begun(telling)


@pytest.mark.parametrize("telling", TELLINGS)
def test_po_ostatniej_minucie(stories: Stories, telling: str) -> None:
    """What is sent after the minute is late and says so; the rest is answered, published and read."""
    stories.begun(telling).after_the_last_minute()
