"""A clerk types a consultation from nothing out of a file of the word processor: reads it in, mends what was read
wrongly, plans, starts; readers see the text as it stood in the file."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from typing import Any, Final

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from playwright.sync_api import Browser, expect

from tests.browser import Visitor
from tests.journeys.people import Clerk, Times
from tests.site import Site

WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACE: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NOTE: Final = "Sala to także podwórko przed nią."


def footnoted(document: Any, paragraph: Any, text: str) -> None:
    """Put a footnote behind a paragraph: python-docx has no verb for it."""
    notes = (
        f'<w:footnotes {SPACE}><w:footnote w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    part = Part(PackURI("/word/footnotes.xml"), f"{WORD}.footnotes+xml", notes.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    paragraph._p.append(parse_xml(f'<w:r {SPACE}><w:footnoteReference w:id="2"/></w:r>'))


def draft() -> bytes:
    """A draft as a department sends it: headings, lists in lists, a table, a footnote, three slips."""
    document = docx.Document()
    document.add_heading("Zasady wynajmu sal", level=1)
    document.add_heading("Kto może wynająć", level=2)
    footnoted(document, document.add_paragraph("Salę wynajmuje każda organizacja."), NOTE)
    document.add_paragraph("organizacja wpisana do rejestru,", style="List Bullet")
    document.add_paragraph("stowarzyszenie zwykłe,", style="List Bullet 2")
    document.add_paragraph("Ile to kosztuje")
    document.add_paragraph("Ceny stoją w tabeli. Zniżki ustala dyrektor.")
    table = document.add_table(rows=2, cols=2)
    for place, text in enumerate(("Sala", "Za godzinę", "duża", "40 zł")):
        table.cell(place // 2, place % 2).text = text
    document.add_paragraph("Klucze odbiera się")
    document.add_paragraph("u dozorcy.")
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def mend(clerk: Clerk, words: str) -> None:
    """From the list of what was read to the page of the paragraph that begins so."""
    clerk.main.locator(".par, h3, h4").filter(has_text=words).get_by_role("link", name=re.compile("^Popraw")).click()
    assert clerk.page.get_by_role("heading", name="Zmiana akapitu").is_visible()


def mended(clerk: Clerk) -> None:
    """The heading becomes one, two sentences two paragraphs, two halves one."""
    page = clerk.page
    mend(clerk, "Ile to kosztuje")
    page.locator("[name=kind]").select_option("heading")
    page.get_by_label("Poziom").fill("2")
    clerk.press("Zapisz akapit")
    mend(clerk, "Ceny stoją w tabeli.")
    page.locator("[name=text]").fill("Ceny stoją w tabeli.\n\nZniżki ustala dyrektor.")
    clerk.press("Zapisz akapit")
    mend(clerk, "Klucze odbiera się")
    clerk.press("Połącz oba")


def test_from_a_file_to_an_open_consultation(chromium: Browser, site: Site) -> None:
    with Clerk(chromium, site, scripts=False) as clerk, Visitor(chromium, site, scripts=False, width=390) as reader:
        clerk.sign_in("urzedniczka@wroclaw.example")
        clerk.prepare("Wynajem sal", Times.closing_soon(timedelta(days=5)))
        address = clerk.path.removesuffix("tekst/")
        clerk.page.get_by_label("Plik z projektem").set_input_files(
            {"name": "zasady.docx", "mimeType": f"{WORD}.document", "buffer": draft()}
        )
        clerk.press("Zapisz i pokaż akapity")
        for words in (NOTE, "40 zł", "stowarzyszenie zwykłe,"):
            assert words in clerk.text
        before = clerk.main.locator(".par").count()
        mended(clerk)
        assert clerk.main.locator(".par").count() == before - 1  # a heading less, one more divided, one less joined
        reader.go(address)
        assert reader.heading == "Nie ma takiej strony"
        clerk.start()
        expect(clerk.page).to_have_url(re.compile(re.escape(address) + "$"))
        reader.go(address)
        read = [" ".join(one.split()) for one in reader.main.locator(".doc").all_inner_texts()]
        for words in (NOTE, "duża", "stowarzyszenie zwykłe,", "Klucze odbiera się u dozorcy."):
            assert words in read[0]
        for heading in ("Kto może wynająć", "Ile to kosztuje"):
            assert reader.main.get_by_role("heading", name=heading).is_visible()
        assert reader.main.get_by_role("table").count() == 1
        reader.follow(re.compile("^Dodaj uwagę do "))
        assert reader.page.get_by_role("button", name="Wyślij uwagę").is_visible()
