"""The glossary: every word of the city under its letter, found without Polish letters, as a file, linked from texts."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.foundation.cities.models import Term
from wspolnie.foundation.ui.terms import anchor_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor(make: Makers) -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


def test_every_word_stands_there_once_with_an_address_of_its_own(visitor: Client) -> None:
    page = visitor.get("/slowniczek/").content.decode()
    names = list(Term.objects.values_list("name", flat=True))
    assert len(names) > 20
    anchors = [anchor_of(name) for name in names]
    assert len(set(anchors)) == len(anchors), "two words at one address"
    assert [anchor for anchor in anchors if page.count(f'id="{anchor}"') != 1] == []


def test_a_word_is_found_without_its_letters_and_nothing_is_said_plainly(visitor: Client) -> None:
    page = spaced(visitor.get("/slowniczek/?q=POZYTKU publicznego").content.decode())
    assert "Organizacja pożytku publicznego" in page
    assert "Mały grant" not in page
    nothing = spaced(visitor.get("/slowniczek/?q=%00qqqq").content.decode())
    assert "Nie ma tu takiego słowa" in nothing


def test_what_is_shown_is_a_file(visitor: Client) -> None:
    sheet = visitor.get("/slowniczek.csv?q=krs")
    assert sheet["Content-Type"].startswith("text/csv")
    lines = sheet.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("słowo")
    assert any(line.startswith("KRS") for line in lines)
    assert len(visitor.get("/slowniczek.csv").content.splitlines()) > len(lines)


def test_words_of_a_notice_and_of_a_draft_lead_to_the_glossary(make: Makers, visitor: Client) -> None:
    matter = make.consultation("Małe granty w mieście")
    page = visitor.get(f"/konsultacje/{matter.space.slug}/").content.decode()
    assert 'href="/slowniczek/#' in page
    assert 'href="/slowniczek/#' not in page[page.index("<h1") : page.index("</h1>")]


@pytest.mark.parametrize(("words", "found"), [("uwagi", "Uwaga"), ("mały gr", "Mały grant"), ("MALY", "Mały grant")])
def test_a_search_explains_the_words_it_was_asked_for(visitor: Client, words: str, found: str) -> None:
    page = spaced(visitor.get("/szukaj/", {"q": words}).content.decode())
    assert "W słowniczku" in page
    assert f'href="/slowniczek/#{anchor_of(found)}"' in page
    assert "W słowniczku" not in spaced(visitor.get("/szukaj/?q=zyrafa").content.decode())
