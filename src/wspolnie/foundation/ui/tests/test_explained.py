"""Words of the glossary lead to what they mean; what people typed stays text."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as some
from markupsafe import Markup

from tests.naughty import OWN
from wspolnie.foundation.text.spacing import plain
from wspolnie.foundation.ui import terms
from wspolnie.foundation.ui.terms import anchor_of, explained

WORDS = ["Uwaga", "Mały grant", "e-Doręczenia"]


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "glossary", lambda: WORDS)


@pytest.mark.usefixtures("words")
def test_the_first_place_is_a_link_and_the_next_is_not() -> None:
    assert explained("Dwie uwagi i uwaga.") == Markup('Dwie <a href="/slowniczek/#uwaga">uwagi</a> i\u00a0uwaga.')


@pytest.mark.usefixtures("words")
def test_a_page_links_a_term_once() -> None:
    told: list[str] = []
    assert "<a " in explained("Małe granty", told)
    assert explained("Mały grant", told) == "Mały grant"
    assert told == ["Mały grant"]


@pytest.mark.usefixtures("words")
def test_readers_of_another_language_get_the_text_alone() -> None:
    with override("en"):
        assert explained("Dwie uwagi <b>") == "Dwie uwagi &lt;b&gt;"


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("text", OWN)
def test_hostile_text_stays_text(text: str) -> None:
    told = re.sub(r'<a href="/slowniczek/#[a-z0-9-]+">|</a>', "", str(explained(text)))
    assert "<" not in told
    assert plain(unescape(told)) == plain(unescape(str(Markup.escape(text))))


@given(text=some.text(max_size=200))
def test_the_text_itself_never_changes(text: str) -> None:
    kept = terms.glossary
    terms.glossary = lambda: WORDS  # type: ignore[assignment]
    try:
        told = re.sub(r'<a href="/slowniczek/#[a-z0-9-]+">|</a>', "", str(explained(text)))
    finally:
        terms.glossary = kept
    assert plain(told) == plain(str(Markup.escape(text)))


def test_addresses_of_words_have_no_polish_letters() -> None:
    assert anchor_of("Organizacja pożytku publicznego") == "organizacja-pozytku-publicznego"
    assert anchor_of("???") == "haslo"
