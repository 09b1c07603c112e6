"""What people of the journeys do, in their own words: a clerk at the desk, somebody who reads and writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import quote
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, expect

from tests.browser import Visitor
from tests.site import Site

WARSAW: Final = ZoneInfo("Europe/Warsaw")
NUMBER: Final = re.compile(r"^WRO/\d{4}/KON-\d+/U-\d{4}$")
CODE: Final = re.compile(r"^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$")
SIGN_IN_CODE: Final = re.compile(r"^[A-Z0-9]{3,}-?[A-Z0-9]{3,}$", re.MULTILINE)
MONTHS: Final = (
    *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca"),
    *("lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
)


@dataclass(frozen=True)
class Times:
    """Opening, closing and answers of a consultation, to the minute of the city's clock."""

    opens: datetime
    closes: datetime
    answers: datetime

    @classmethod
    def closing_soon(cls, preparing: timedelta) -> Times:
        """Open already; closes with the first full minute that leaves time for `preparing`."""
        now = datetime.now(WARSAW)
        closes = (now + preparing).replace(second=0, microsecond=0) + timedelta(minutes=1)
        opens = now.replace(second=0, microsecond=0) - timedelta(hours=1)
        return cls(opens, closes, (closes + timedelta(days=14)))

    @property
    def ends(self) -> datetime:
        """The first instant that is late: the stated minute still counts."""
        return self.closes + timedelta(minutes=1)


class Clerk(Visitor):
    """A clerk of the city."""

    def sign_in(self, email: str) -> None:
        """By a code from the letter at /poczta, read in another tab."""
        self.go("/logowanie/")
        self.page.get_by_label("Adres e-mail").fill(email)
        self.press("Wyślij mi kod")
        letter = next(letter for letter in letters(self.new_page(), email) if letter.subject.startswith("Kod"))
        code = SIGN_IN_CODE.search(letter.body)
        assert code is not None, letter.body
        self.page.get_by_label("Kod", exact=True).fill(code.group())
        self.press("Zaloguj się")
        expect(self.page).to_have_url(re.compile(r"/moje/$"))

    def prepare(self, title: str, times: Times) -> None:
        """From the list of consultations to the page where the text is pasted."""
        self.go("/konsultacje/")
        self.follow("Przygotuj konsultacje")
        page = self.page
        page.get_by_label("Tytuł").fill(title)
        page.get_by_label("O co chodzi").fill("Chcemy postawić ławki przy chodnikach. Napisz, gdzie ich brakuje.")
        page.get_by_label("Kto przedstawia projekt").fill("Prezydent Wrocławia")
        page.get_by_label("Wydział, który prowadzi i odpowiada").select_option(index=1)
        for label, at in {
            "Uwagi od": times.opens,
            "Uwagi do": times.closes,
            "Odpowiedzi najpóźniej": times.answers,
        }.items():
            page.get_by_label(label).fill(f"{at:%Y-%m-%dT%H:%M}")
        self.press("Zapisz i przejdź do tekstu")
        expect(page).to_have_url(re.compile(r"/konsultacje/[\w-]+/tekst/$"))
        self.describe()

    def describe(self) -> None:
        """What the notice says, and where it was published; then back to the text."""
        page, text = self.page, self.path
        self.go(text.replace("/tekst/", "/plan/"))
        page.get_by_label("Rodzaj dokumentu").select_option(index=1)
        page.get_by_label("Podstawa prawna").fill("art. 5a ust. 1 ustawy o działalności pożytku publicznego")
        page.get_by_label("Do kogo są skierowane").fill("Organizacje i mieszkańcy")
        page.locator("[name=goal]").fill("Żeby wiedzieć, gdzie brakuje ławek.")
        page.get_by_label("Adres strony").first.fill("https://bip.wroclaw.example/ogloszenie/1")
        page.get_by_label("Dzień publikacji").first.fill(f"{datetime.now(UTC):%Y-%m-%d}")
        self.press("Zapisz plan")
        self.go(text)

    def paste(self, text: str) -> None:
        """Paste the draft and see what it became."""
        self.page.get_by_label("Tekst projektu").fill(text)
        self.press("Zapisz i pokaż akapity")

    def start(self) -> None:
        """Announce what was prepared."""
        self.follow("Przejdź do rozpoczęcia")
        self.press("Ogłoś konsultacje")


@dataclass(frozen=True)
class Receipt:
    """What somebody wrote down from the page after sending."""

    number: str
    code: str
    received: str
    text: str


class Resident(Visitor):
    """Somebody without an account."""

    def open_form(self, consultation: str, paragraph: str) -> None:
        """From the consultation's page to the form of one paragraph."""
        self.go(consultation)
        self.follow(re.compile(rf"^Dodaj uwagę do {re.escape(paragraph)}$"))

    def write(self, reason: str, *, proposed: str = "", contact: str = "", organisation: str = "") -> None:
        """Fill the form of a remark in."""
        page = self.page
        if proposed:
            page.get_by_label("Jak to powinno brzmieć").fill(proposed)
        page.get_by_label("Co zmienić i dlaczego").fill(reason)
        if organisation:
            page.get_by_label("organizacja, w jej imieniu").check()
            page.get_by_label("Nazwa organizacji").fill(organisation)
        if contact:
            page.get_by_label("E-mail").fill(contact)

    def send(self) -> Receipt:
        """Send it and read the receipt."""
        self.press("Wyślij uwagę")
        expect(self.page).to_have_url(re.compile(r"/uwaga/potwierdzenie/$"))
        return Receipt(self.fact("Numer"), self.fact("Kod"), self.fact("Wpłynęła"), self.text)

    def ask(self, number: str, code: str) -> None:
        """Ask what became of a remark."""
        self.go("/uwaga/")
        self.page.get_by_label("Numer uwagi").fill(number)
        self.page.get_by_label("Kod").fill(code)
        self.press("Pokaż uwagę")


@dataclass(frozen=True)
class Letter:
    """A letter of the demo's outbox."""

    subject: str
    body: str


def letters(page: Page, address: str) -> list[Letter]:
    """Letters to an address, newest first, as /poczta shows them when asked for it; the tab is closed."""
    page.goto(f"/poczta?adres={quote(address)}")
    found = []
    for shown in page.get_by_role("article").filter(has=page.get_by_text(address, exact=True)).all():
        head = shown.locator(".remark-head").inner_text().replace("\u00a0", " ")
        body = shown.locator("blockquote").inner_text().replace("\u00a0", " ")
        found.append(Letter(head.partition(" · ")[2].partition("\n")[0], body))
    page.close()
    return found


@contextmanager
def people(browser: Browser, site: Site, *, scripts: bool) -> Iterator[People]:
    """Makes people of one flavour; all of them leave at the end, and each tells what went wrong."""
    made = People(browser, site, scripts)
    yield made
    for visitor in made.visitors:
        visitor.leave()


class People:
    """Makes clerks and residents of one flavour."""

    def __init__(self, browser: Browser, site: Site, scripts: bool) -> None:
        self._given: tuple[Browser, Site] = (browser, site)
        self._scripts = scripts
        self.visitors: list[Visitor] = []

    def clerk(self, **options: Any) -> Clerk:
        clerk = Clerk(*self._given, scripts=self._scripts, **options)
        self.visitors.append(clerk)
        return clerk

    def resident(self, **options: Any) -> Resident:
        resident = Resident(*self._given, scripts=self._scripts, **options)
        self.visitors.append(resident)
        return resident


def exact(text: str) -> datetime:
    """`22 listopada 2026, 10:42:40 (w terminie)` as an instant."""
    found = re.match(r"(\d+) (\w+) (\d{4}), (\d\d?):(\d\d):(\d\d)", text)
    assert found is not None, text
    day, month, year, *clock = found.groups()
    return datetime(int(year), MONTHS.index(month) + 1, int(day), *map(int, clock), tzinfo=WARSAW)
