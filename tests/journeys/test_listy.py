"""Two remarks of an author are answered in one letter; a link in a letter stops it; choices wait at “Listy do mnie”."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser import FLAVOURS, Visitor
from tests.ground import ROOT
from tests.journeys.people import Clerk, Letter, letters
from tests.site import Site

TELL = """
import sys, django
django.setup()
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.notify.actions import tell
with in_city(City.objects.get(slug="wroclaw").id):
    tell(sys.argv[1], topic="consultations.outcomes", matter="m", key=sys.argv[2], title="Park",
         subject="Odpowiedzi w konsultacjach", line="Miasto odpowiedziało na uwagi o parku.")
"""


def awaited(visitor: Visitor, address: str, count: int) -> list[Letter]:
    end = time.monotonic() + 20
    while len(found := letters(visitor.new_page(), address)) < count:
        assert time.monotonic() < end, f"no letter to {address} within 20 s"
        time.sleep(0.2)
    return found


def tell(site: Site, address: str, key: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TELL, address, key], env=site.environment, cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_answers_to_one_person_come_in_one_letter(site: Site, chromium: Browser) -> None:
    now = datetime.now(UTC)
    remark = {"contact": "dwa@example.org", "released": True, "verdict": "accepted"}
    site.consultation(
        "Ławki w parku", opens=now - timedelta(days=9), closes=now - timedelta(days=3), publish=True,
        remarks=[
            {**remark, "reason": "Więcej ławek.", "answer": "Dostawimy dziesięć ławek."},
            {**remark, "reason": "Więcej cienia.", "answer": "Posadzimy cztery lipy."},
        ],
    )  # fmt: skip
    with Visitor(chromium, site) as reader:
        news, *receipts = awaited(reader, "dwa@example.org", 3)
    assert news.subject == "Ławki w parku: 2 wiadomości"
    assert news.body.index("Dostawimy dziesięć ławek.") < news.body.index("Posadzimy cztery lipy.")
    assert [letter.subject[:27] for letter in receipts] == ["Potwierdzenie wpływu uwagi "] * 2


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_the_link_in_a_letter_stops_it(site: Site, chromium: Browser, flavour: str) -> None:
    address = f"{flavour}@example.org"
    with Visitor(chromium, site, scripts=FLAVOURS[flavour]) as reader:
        tell(site, address, "1")
        (letter,) = awaited(reader, address, 1)
        found = re.search(r"Wyłącz je: (\S+)", letter.body)
        assert found is not None, letter.body
        reader.go(urlsplit(found[1]).path)
        assert reader.heading == "Wyłączyć te listy?"
        assert "Co się stało z moimi uwagami" in reader.text
        assert address not in reader.text
        reader.press("Wyłącz te listy")
        assert reader.heading == "Te listy są wyłączone"
        tell(site, address, "2")
        time.sleep(2)
        assert len(letters(reader.new_page(), address)) == 1


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_somebody_chooses_how_often_letters_come(site: Site, chromium: Browser, flavour: str) -> None:
    with Clerk(chromium, site, scripts=FLAVOURS[flavour]) as person:
        person.sign_in("odpowiada@wroclaw.example")
        person.go("/moje/listy/")
        assert person.heading == "Listy do mnie"
        assert "Kody do logowania" in person.text
        remarks = person.page.get_by_role("group", name="Co się stało z moimi uwagami")
        followed = person.page.get_by_role("group", name="Wiadomości o sprawach, które")
        before = {often: followed.get_by_label(often).is_checked() for often in ("Od razu", "Raz dziennie", "Wcale")}
        for often in ("Wcale", "Raz dziennie"):
            remarks.get_by_label(often).check()
            person.press("Zapisz")
            assert "Zapisane." in person.text
            assert remarks.get_by_label(often).is_checked()
        assert {often: followed.get_by_label(often).is_checked() for often in before} == before
