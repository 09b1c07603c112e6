"""A resident on a phone, without JavaScript and without an account: from the front page to the receipt, later by number
and code to other words and to withdrawal; she follows the matter by e-mail once she has said yes to the letter."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.journeys.people import CODE, NUMBER, Letter, Receipt, Resident, letters
from tests.site import Site

MAIL: Final = "zofia@poczta.example"
LINK: Final = re.compile(r"https?://[^/\s]+(/obserwowanie/potwierdzenie/\S+)")


class OnThePhone(Resident):
    """Nothing is wider than the glass of her telephone."""

    def fits(self) -> None:
        assert self.page.evaluate("document.documentElement.scrollWidth") <= 390, self.path


@pytest.fixture
def address(site: Site) -> str:
    """A consultation that closes sooner than any other, so that it stands first."""
    now = datetime.now(UTC)
    slug = site.consultation("Ławki na Psim Polu", opens=now - timedelta(days=2), closes=now + timedelta(hours=8))
    return f"/konsultacje/{slug}/"


def test_sends_changes_and_withdraws(chromium: Browser, site: Site, address: str) -> None:
    with OnThePhone(chromium, site, scripts=False, width=390) as resident:
        receipt = sent(resident, address)
    with OnThePhone(chromium, site, scripts=False, width=390) as later:  # another day, no cookie left
        later.ask(receipt.number, receipt.code)
        later.follow("Zmień uwagę")
        later.fits()
        later.page.get_by_label("Co zmienić i dlaczego").fill("Co 40 metrów, bo jest pod górę.")
        later.press("Zapisz zmianę")
        assert later.fact("Numer") == receipt.number
        assert later.fact("Wpłynęła") == receipt.received
        assert "Co 40 metrów, bo jest pod górę." in later.text
        assert "Za rzadko" not in later.text
        later.follow("Wycofaj uwagę")
        assert "Co 40 metrów" in later.text
        later.fits()
        later.press("Wycofaj uwagę")
        assert later.heading == "Twoja uwaga jest wycofana"
        later.ask(receipt.number, receipt.code)
        assert later.main.get_by_role("link", name="Zmień uwagę").count() == 0
        later.go(f"{address}uwagi/")
        later.fits()
        assert "Co 40 metrów" not in later.text
        assert "Za rzadko" not in later.text


def sent(resident: OnThePhone, address: str) -> Receipt:
    """From the front page to the receipt."""
    resident.go("/")
    resident.fits()
    resident.follow("Ławki na Psim Polu")
    assert resident.path == address
    resident.fits()
    resident.follow(re.compile(r"^Dodaj uwagę do § 1 ust\. 1$"))
    resident.fits()
    resident.write("Za rzadko.", proposed="Ławka stoi co 50 metrów.")
    receipt = resident.send()
    resident.fits()
    assert NUMBER.match(receipt.number)
    assert CODE.match(receipt.code)
    assert receipt.received.endswith("(w terminie)")
    return receipt


def confirmation(reader: Resident) -> Letter:
    """The letter that asks whether she wants to follow; the worker sends it soon."""
    end = time.monotonic() + 15
    while not (found := [one for one in letters(reader.new_page(), MAIL) if LINK.search(one.body)]):
        assert time.monotonic() < end, "no letter"
    (letter,) = found
    return letter


def test_follows_by_mail_after_saying_yes(chromium: Browser, site: Site, address: str) -> None:
    slug = address.split("/")[2]
    rows = (
        "SELECT confirmed_at IS NOT NULL FROM spaces_follow f JOIN spaces_entry e ON e.id = f.entry_id "
        "JOIN spaces_space s ON s.id = e.space_id WHERE s.slug = %s"
    )
    with OnThePhone(chromium, site, scripts=False, width=390) as reader:
        reader.go(address)
        reader.follow("Obserwuj przez e-mail")
        reader.fits()
        reader.page.get_by_label("E-mail").fill(MAIL)
        reader.press("Wyślij mi odnośnik")
        assert "Otwórz go i potwierdź" in reader.text
        assert site.owner_sql(rows, slug) == [(False,)]
        found = LINK.search(confirmation(reader).body)
        assert found is not None
        reader.go(found[1])
        assert site.owner_sql(rows, slug) == [(False,)], "opening the link alone confirms nothing"
        reader.fits()
        reader.press("Tak, obserwuję")
        assert reader.heading == "Obserwujesz tę sprawę"
        assert site.owner_sql(rows, slug) == [(True,)]
        reader.go(found[1])
        assert reader.heading == "Obserwujesz tę sprawę"
