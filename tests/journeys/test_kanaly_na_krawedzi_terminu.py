"""A clerk types what came by other ways around the closing minute: the day and the hour of receipt decide, on each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from playwright.sync_api import Browser, expect

from tests.journeys.people import WARSAW, Clerk
from tests.site import Site


@dataclass(frozen=True)
class Came:
    """A letter on the desk: its day counts from the closing one; an empty hour is unknown."""

    channel: str
    day: int
    hour: str
    reason: str
    said: str
    postmark: int | None = None


LETTERS: Final = (
    Came("e-mail", 0, "15:45", "Pocztą o 15:45:30.", "w terminie"),
    Came("e-mail", 0, "15:46", "Pocztą minutę później.", "po terminie"),
    Came("papier", 0, "", "Na dziennik podawczy, bez godziny.", "w terminie, godzina nieznana", postmark=-1),
    Came("papier", 3, "10:00", "Nadane przed końcem.", "po terminie", postmark=-1),
    Came("ePUAP", 0, "15:44", "Przez ePUAP.", "w terminie"),
    Came("spotkanie", -4, "16:10", "Powiedziane na spotkaniu.", "w terminie"),
)


def typed(clerk: Clerk, letter: Came, closing: datetime) -> None:
    """One letter into the form of the desk."""
    page = clerk.page
    page.get_by_label("Jak wpłynęła").select_option(label=letter.channel)
    page.get_by_label("Dzień wpływu do urzędu").fill(f"{closing + timedelta(days=letter.day):%d.%m.%Y}")
    page.get_by_label("Godzina nieznana").set_checked(not letter.hour)
    page.get_by_label("Godzina", exact=True).fill(letter.hour)
    stamped = "" if letter.postmark is None else f"{closing + timedelta(days=letter.postmark):%d.%m.%Y}"
    page.get_by_label("Stempel pocztowy").fill(stamped)
    page.locator("[name=reason]").fill(letter.reason)
    clerk.press("Zapisz i wpisz następną")


def test_every_way_has_the_same_edge(chromium: Browser, site: Site) -> None:
    closing = (datetime.now(WARSAW) - timedelta(days=5)).replace(hour=15, minute=45, second=0, microsecond=0)
    slug = site.consultation("Krawędź terminu", opens=closing - timedelta(days=30), closes=closing)
    with Clerk(chromium, site, scripts=False) as clerk:
        clerk.sign_in("urzedniczka@wroclaw.example")
        clerk.go(f"/konsultacje/{slug}/biurko/")
        clerk.follow("Wpisz uwagę z pisma")
        for number, letter in enumerate(LETTERS, 1):
            typed(clerk, letter, closing)
            told = clerk.page.get_by_role("status")
            expect(told).to_contain_text(f"U-{number:04d} zapisana")
            assert f"{letter.said} · " in " ".join(clerk.text.split())
        clerk.go(f"/konsultacje/{slug}/biurko/")
        assert re.search(rf"^{len(LETTERS)} uwag$", clerk.text, re.MULTILINE), clerk.text
    rows = site.owner_sql(
        """SELECT reason, timeliness, hour_unknown, postmarked_on IS NOT NULL FROM consultations_remark r
           JOIN consultations_round o ON o.id = r.round_id JOIN spaces_space s ON s.id = o.consultation_id
           WHERE s.slug = %s ORDER BY r.number""",
        slug,
    )
    assert rows == [
        (one.reason, "on_time" if one.said.startswith("w ") else "late", not one.hour, one.postmark is not None)
        for one in LETTERS
    ]
