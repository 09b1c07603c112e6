"""Kraków's two rounds: assumptions are consulted and answered, then the draft; each has its own period, remarks and
answers, and the earlier one stays readable."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from playwright.sync_api import Browser

from tests.journeys.people import Clerk, Resident, Times
from tests.site import Site

ASSUMPTIONS: Final = "# Założenia\n\n1. Sale są za darmo.\n\n2. Konkursy ogłasza się w styczniu.\n"
DRAFT: Final = "# Projekt\n\n1. Sale są za darmo, także w soboty.\n\n2. Konkursy ogłasza się w styczniu każdego roku.\n"
STEPS: Final = (("Uwagi od", "opens"), ("Uwagi do", "closes"), ("Odpowiedzi najpóźniej", "answers"))


def second_round(clerk: Clerk, address: str) -> None:
    """From the published answers of the first to the announced second."""
    times = Times.closing_soon(timedelta(days=3))
    clerk.go(f"{address}publikacja/")
    clerk.follow("Przygotuj następną turę")
    clerk.page.get_by_label("Co konsultuje ta tura").fill("projekt")
    for label, name in STEPS:
        clerk.page.get_by_label(label).fill(f"{getattr(times, name):%Y-%m-%dT%H:%M}")
    clerk.press("Zapisz i przejdź do tekstu")
    clerk.paste(DRAFT)
    clerk.start()


def test_assumptions_then_the_draft(chromium: Browser, site: Site) -> None:
    now = Times.closing_soon(timedelta()).closes
    slug = site.consultation(
        "Program współpracy w dwóch turach",
        text=ASSUMPTIONS,
        opens=now - timedelta(days=40),
        closes=now - timedelta(days=20),
        remarks=[
            {
                "reason": "Także w soboty.", "paragraph": 1, "released": True, "verdict": "accepted",
                "answer": "Dopiszemy soboty w projekcie.",
            }
        ],
        publish=True,
    )  # fmt: skip
    address = f"/konsultacje/{slug}/"
    with Clerk(chromium, site, scripts=False) as clerk, Resident(chromium, site, scripts=False, width=390) as resident:
        clerk.sign_in("urzedniczka@wroclaw.example")
        second_round(clerk, address)
        resident.go(address)
        assert "także w soboty" in resident.text
        assert "Tura 2: projekt" in resident.text
        stages = resident.main.locator("section[aria-labelledby=etapy] li")
        assert stages.filter(has_text="Tura 1").count() == 3
        assert "Tura 2: projekt · Zbieramy uwagi" in stages.locator("css=strong").inner_text().replace("\u00a0", " ")
        resident.follow(re.compile("^Dodaj uwagę do "))
        resident.write("Dopiszcie też niedziele.")
        receipt = resident.send()
        earlier(resident, address)
        site.consultations({"title": "", "finish": slug, "answer": "Niedziele są w § 3."})
        resident.go(f"{address}uwagi/")
        for words in (receipt.number, "Dopiszcie też niedziele.", "Niedziele są w § 3."):
            assert words in resident.text
        assert "Dopiszemy soboty" not in resident.text
        earlier(resident, address)
        resident.ask(receipt.number, receipt.code)
        assert "Niedziele są w § 3." in resident.text


def earlier(reader: Resident, address: str) -> None:
    """The first round with its own text, remarks and answers."""
    reader.go(f"{address}?tura=1")
    assert "Konkursy ogłasza się w styczniu." in reader.text
    assert "każdego roku" not in reader.text
    reader.go(f"{address}uwagi/?tura=1")
    assert "Także w soboty." in reader.text
    assert "Dopiszemy soboty w projekcie." in reader.text
    assert "niedziele" not in reader.text
