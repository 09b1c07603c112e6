"""A stack of paper: a clerk types sixty remarks from letters in one go, from the keyboard alone."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from typing import Final

from playwright.sync_api import Browser, Page, expect

from tests.journeys.people import Clerk, Times
from tests.site import Site

TEXT: Final = (
    "# Zasady\n\n§ 1. Ławki\n\n1. Ławka stoi co 100 metrów.\n2. Ławka ma oparcie.\n\n"
    "§ 2. Zieleń\n\n1. Drzew nie wycinamy.\n"
)
WHERE: Final = ("§ 1 ust. 1", "2", "§2 ust 1", "")
LETTERS: Final = 60
TIMES: Final = 8
"""A letter may take as long as so many plain loads of its page on the same machine in the same run: one that is sent,
one that comes back, and some thirty strokes of keys that go through the browser's own queue."""
FOCUS: Final = "document.activeElement.name || document.activeElement.textContent.trim()"


def tab(page: Page, field: str) -> None:
    """The next stop of the Tab key is this field."""
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS).replace("\u00a0", " ") == field


def one_letter(page: Page, number: int) -> None:
    """From the first empty field to the saved remark; every fourth is an organisation's, every third proposes."""
    expect(page.locator("[name=office_number]")).to_be_focused()
    keyboard = page.keyboard
    keyboard.insert_text(f"RPW/{10_000 + number}/2026")
    tab(page, "postmarked_on")
    tab(page, "paragraph")
    keyboard.insert_text(WHERE[number % len(WHERE)])
    tab(page, "proposed")
    if number % 3 == 0:
        keyboard.insert_text(f"Brzmienie z listu {number}.")
    tab(page, "reason")
    keyboard.insert_text(f"Powód z listu {number}.")
    tab(page, "organisation")
    if number % 4 == 0:
        keyboard.insert_text("Fundacja Głośna Kładka")
    if number == 1:
        for stop in (
            "contact",
            "Adres pocztowy do odpowiedzi (nieobowiązkowe)",
            "proof",
            "informacja o danych osobowych",
            "Zapisz i wpisz następną",
        ):
            tab(page, stop)
    keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(f"U-{number:04d} zapisana")


def test_sixty_letters_without_the_mouse(chromium: Browser, site: Site) -> None:
    with Clerk(chromium, site, scripts=False) as clerk:
        clerk.sign_in("urzedniczka@wroclaw.example")
        clerk.prepare("Stos papieru", Times.closing_soon(timedelta(days=1)))
        address = clerk.path.removesuffix("tekst/")
        clerk.paste(TEXT)
        clerk.start()
        clerk.go(f"{address}biurko/")
        clerk.follow("Wpisz uwagę z pisma")
        page = clerk.page
        assert clerk.heading == "Wpisz uwagę"
        assert page.evaluate(FOCUS) == "channel"
        for field in ("day", "hour", "hour_unknown"):
            tab(page, field)
        page.keyboard.press("Space")
        tab(page, "office_number")
        began = time.monotonic()
        for number in range(1, LETTERS + 1):
            one_letter(page, number)
        took = time.monotonic() - began
        assert page.get_by_label("Godzina nieznana").is_checked()
        began = time.monotonic()
        for _load in range(LETTERS):
            clerk.go(f"{address}biurko/nowa/")
        plain = time.monotonic() - began
        clerk.go(f"{address}biurko/")
        assert re.search(rf"^{LETTERS} uwag$", clerk.text, re.MULTILINE), clerk.text
    rows = site.owner_sql(
        "SELECT channel, hour_unknown, timeliness, side, count(*), count(paragraph_id), count(DISTINCT office_number) "
        "FROM consultations_remark WHERE office_number LIKE 'RPW/10%%' GROUP BY 1, 2, 3, 4 ORDER BY 4"
    )
    assert rows == [
        ("paper", True, "on_time", "organisation", 15, 15, 15),
        ("paper", True, "on_time", "resident", 45, 30, 45),
    ]
    assert took < TIMES * plain, f"{LETTERS} letters took {took:.1f} s, as many plain pages {plain:.1f} s"
