"""From accepted answers to the report: a clerk publishes, a resident downloads it in every form, programs read it."""

from __future__ import annotations

import hashlib
import json
import re
import time
from datetime import timedelta
from typing import Final

from playwright.sync_api import Browser, Download

from tests.journeys import reread
from tests.journeys.people import Clerk, Resident, Times
from tests.site import Site

PATIENCE = 60.0
"""Seconds for the worker to make the files beside other work."""
FORMS: Final = {
    "pdf": "PDF", "docx": "DOCX", "xlsx": "XLSX", "csv": "uwagi z odpowiedziami, CSV", "json": "JSON",
    "bip": "pakiet do BIP",
}  # fmt: skip
PRIVATE: Final = ("Anna Próbna", "anna.probna", "Zmyślona 7")
LETTER: Final = "Anna Próbna, ul. Zmyślona 7: proszę o ławki."
REMARKS: Final = (
    {"reason": "Za rzadko.", "paragraph": 1, "verdict": "accepted", "answer": "Będą co 50 metrów.",
     "contact": "anna.probna@poczta.example"},
    {"reason": "Ławki z oparciem.", "proposed": "Ławki mają oparcia.", "paragraph": 2, "group": "Oparcia",
     "verdict": "partly", "answer": "Oparcia dostanie co druga."},
    {"reason": "Bez oparcia się nie siedzi.", "organisation": "Klub Próbny", "group": "Oparcia"},
    {"reason": "Nazywam się Anna Próbna i proszę o cień.", "hidden": "Anna Próbna", "channel": "paper", "proof": LETTER,
     "verdict": "not_accepted", "answer": "Drzew nie sadzimy tym programem."},
    {"reason": "Dziękuję.", "channel": "email", "verdict": "noted", "answer": "My też."},
    {"reason": "Ukryta treść.", "released": False, "verdict": "out_of_scope", "answer": "To nie o ławkach."},
)  # fmt: skip


def test_accepted_answers_become_a_report_that_every_program_reads_alike(chromium: Browser, site: Site) -> None:
    now = Times.closing_soon(timedelta()).closes
    late = {"reason": "Po czasie.", "at": (now - timedelta(days=19)).isoformat(), "channel": "paper", "proof": LETTER}
    slug = site.consultation(
        "Ławki do raportu",
        opens=now - timedelta(days=40),
        closes=now - timedelta(days=20),
        remarks=[{"released": True} | one for one in (*REMARKS, late)],
    )
    address = f"/konsultacje/{slug}/"
    with Clerk(chromium, site, scripts=False) as clerk, Resident(chromium, site, scripts=False, width=390) as resident:
        resident.go(f"{address}raport/")
        assert "Będą co 50 metrów." not in resident.text
        clerk.sign_in("urzedniczka@wroclaw.example")
        clerk.go(f"{address}publikacja/")
        clerk.page.get_by_role("button", name=re.compile("^Opublikuj 6")).click()
        _wait_for_files(resident, f"{address}raport/")
        assert "Będą co 50 metrów." in resident.text
        page = reread.page(resident.page.content())
        files = {form: _download(resident, name) for form, name in FORMS.items()}
        clerk.go(f"{address}raport/pliki/")
        proofs = reread.unpacked(_download(clerk, "Pobierz uwagi z dowodami (ZIP)", role="button"))
    assert page.remarks == {
        1: "Uwzględniona", 2: "Uwzględniona w części", 3: "Uwzględniona w części", 4: "Nieuwzględniona",
        5: "Przyjęta do wiadomości", 6: "Poza tematem", 7: "",
    }  # fmt: skip
    assert (sum(page.verdicts.values()), page.late, page.groups) == (6, 1, {"G-1": 2})
    assert page.channels == {"formularz": 4, "e-mail": 1, "papier": 1}
    package = reread.unpacked(files["bip"])
    (pdf, set_), (docx, typed), (xlsx, filled) = (
        reread.pdf(files["pdf"]), reread.document(files["docx"]), reread.workbook(files["xlsx"]),
    )  # fmt: skip
    forms = {
        "pdf": pdf, "docx": docx, "xlsx": xlsx,
        "csv": reread.sheet(files["csv"]),
        "json": reread.data(files["json"]),
        "html": reread.bulletin(package["raport.html"].decode()),
        "zip": reread.sheet(proofs["spis.csv"]),
    }  # fmt: skip
    for form, said in forms.items():
        assert said == page, form
    assert [package[name] for name in ("raport.pdf", "uwagi.csv", "raport.json")] == [
        files[form] for form in ("pdf", "csv", "json")
    ]
    for name, sha in json.loads(package["metadane.json"])["pliki"].items():
        assert hashlib.sha256(package[name]).hexdigest() == sha
    texts = {"pdf": set_, "docx": typed, "xlsx": filled, "spis": proofs["spis.csv"].decode()}
    texts |= {name: content.decode() for name, content in package.items() if not name.endswith(".pdf")}
    for name, text in texts.items():
        assert "Ławki do raportu" in text or "Za rzadko." in text, "it was read"
        assert not [one for one in (*PRIVATE, "Ukryta treść") if one in text], name
    assert [name.split("/")[0] for name in proofs] == ["spis.csv", "U-0004", "U-0007"]
    assert all(LETTER.encode() in content for name, content in proofs.items() if name != "spis.csv")


def _wait_for_files(reader: Resident, address: str) -> None:
    """Look again until the worker has made them."""
    end = time.monotonic() + PATIENCE
    reader.go(address)
    while not reader.main.get_by_role("link", name="PDF", exact=True).count():
        assert time.monotonic() < end, reader.text
        time.sleep(0.5)
        reader.go(address)


def _download(reader: Resident | Clerk, name: str, *, role: str = "link") -> bytes:
    """What the link or button of this name gives."""
    with reader.page.expect_download() as waiting:
        reader.main.get_by_role(role, name=name, exact=True).click()  # type: ignore[arg-type]
    given: Download = waiting.value
    return given.path().read_bytes()
