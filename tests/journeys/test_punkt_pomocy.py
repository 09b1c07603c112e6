"""A group without an account asks the help desk, confirms by a letter; a clerk takes the question, answers, the group
asks again; the figures count it, and what many ask is public."""

from __future__ import annotations

import re
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import Clerk, letters
from tests.site import Site

LINK: Final = re.compile(r"https?://[^/]+(/punkt-pomocy/pytanie/link/\S+)")


def asked(visitor: Visitor, subject: str, address: str) -> str:
    """From the start page of the help desk to the confirmed question; returns the address of its link."""
    page = visitor.page
    visitor.go("/punkt-pomocy/")
    visitor.follow("Zadaj pytanie")
    page.get_by_label("grupa inicjatywna").check()
    page.get_by_label("O co chodzi").fill(subject)
    page.get_by_label("Twoje pytanie").fill("Czy grupa może dostać ławki na podwórko?")
    page.get_by_label("Twój e-mail").fill(address)
    visitor.press("Wyślij pytanie")
    expect(page.get_by_text("Napisz, która organizacja lub grupa pyta.").first).to_be_visible()
    expect(page.get_by_label("Twoje pytanie")).to_have_value("Czy grupa może dostać ławki na podwórko?")
    page.get_by_label("Nazwa organizacji lub grupy").fill("Grupa Podwórko")
    visitor.press("Wyślij pytanie")
    assert visitor.heading == "Potwierdź pytanie e-mailem"
    letter = next(one for one in letters(visitor.new_page(), address) if one.subject.startswith("Potwierdź"))
    link = LINK.search(letter.body)
    assert link is not None
    visitor.go(link[1])
    visitor.press("Potwierdzam: to moje pytanie")
    assert visitor.heading == subject
    return link[1]


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_group_asks_and_gets_an_answer(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, word = FLAVOURS[flavour], flavour.replace("-", "")
    subject, address = f"Ławki na podwórku {word}", f"podworko-{word}@poczta.example"
    with (
        Visitor(chromium, site, scripts=scripts, width=390) as visitor,
        Clerk(chromium, site, scripts=scripts) as clerk,
    ):
        link = asked(visitor, subject, address)
        clerk.sign_in("urzedniczka@wroclaw.example")
        clerk.go("/punkt-pomocy/biurko/?co=bez-osoby")
        clerk.follow(subject)
        assert address not in clerk.page.content()
        clerk.press("Przydziel pytanie")
        clerk.page.get_by_label("Notatka, którą czyta tylko urząd").fill("Zapytać o zieleń.")
        clerk.press("Zapisz notatkę")
        clerk.page.get_by_label("Odpowiedź na pytanie").fill("Tak, w inicjatywie lokalnej.")
        clerk.press("Wyślij odpowiedź")
        answers = [one.body for one in letters(visitor.new_page(), address) if one.subject.startswith("Odpowiedź")]
        assert len(answers) == 1
        assert "Tak, w inicjatywie lokalnej." in answers[0]
        visitor.go(link)
        expect(visitor.page.get_by_text("Tak, w inicjatywie lokalnej.")).to_be_visible()
        expect(visitor.page.get_by_text("Zapytać o zieleń.")).to_have_count(0)
        visitor.page.get_by_label("Co chcesz dopisać lub o co zapytać?").fill("Do kiedy składać wniosek?")
        visitor.press("Wyślij do urzędu")
        clerk.go("/punkt-pomocy/biurko/?co=moje")
        clerk.follow(subject)
        expect(clerk.page.get_by_text("Do kiedy składać wniosek?")).to_be_visible()
        visitor.go("/punkt-pomocy/liczby/")
        expect(visitor.page.get_by_role("cell", name="grupa inicjatywna").first).to_be_visible()
