"""What nothing holds as it was typed: misspelled words, too many words, a beginning; and what narrows a search."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from tests.factories import Makers
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.search.actions.entries import index_entry, recount_words
from wspolnie.services.search.models import SearchWord
from wspolnie.services.search.reading import Asked, Results, search, suggested
from wspolnie.services.search.spelling import corrected
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Document

pytestmark = pytest.mark.django_db
TEXTS = {
    "Standardy zieleni miejskiej": "§ 1. Miasto sadzi drzewa i chroni łąki kwietne.\n",
    "Lokale dla stowarzyszeń": "§ 1. Preferencyjna stawka czynszu dla organizacji pożytku publicznego.\n",
    "Rada seniorów": "§ 1. Rada opiniuje konsultacje i współpracę pokoleń.\n",
}


@pytest.fixture
def library(make: Makers) -> None:
    for title, text in TEXTS.items():
        consultation = make.consultation(title, text=text)
        index_entry(consultation.space.front_id)
        for document in Document.objects.filter(entry__space_id=consultation.pk):
            index_entry(document.pk)


def first(words: str) -> str:
    return find(words).found[0].title


def find(words: str, kind: str = "", since: date | None = None, until: date | None = None) -> Results:
    return search(NOBODY, Asked(words, kind, since, until))


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("zielenni", "Standardy zieleni miejskiej"), ("kwiettne łąki", "Standardy zieleni miejskiej"),
        ("czynnszu", "Lokale dla stowarzyszeń"), ("stowarzyszennia", "Lokale dla stowarzyszeń"),
        ("preferncyjna", "Lokale dla stowarzyszeń"), ("senioróww", "Rada seniorów"),
        ("konsultajce", "Rada seniorów"), ("wspołprcaa", "Rada seniorów"),
    ],
)  # fmt: skip
def test_a_misspelled_word_is_taken_for_the_likest_one(library: None, typed: str, title: str) -> None:
    results = find(typed)
    assert results.corrected
    assert not results.is_loose
    assert results.found[0].title == title
    assert any(is_hit for _, is_hit in results.found[0].fragments) or title


@pytest.mark.parametrize("typed", ["drzewami", "łąka", "rower", "qwxz", "xyzzyxyzzy", "12345", "abc", "ą"])
def test_a_word_that_is_known_or_like_none_is_not_rewritten(library: None, typed: str) -> None:
    assert corrected(typed) is None


def test_only_what_is_wrong_is_rewritten(library: None) -> None:
    assert corrected("„stawka czynnszu” 2026 drzewa") == "„stawka czynszu” 2026 drzewa"


def test_when_no_text_has_all_words_those_with_some_are_shown(library: None) -> None:
    results = find("drzewa dla seniorów")
    assert results.is_loose
    assert {found.title for found in results.found} == {"Standardy zieleni miejskiej", "Rada seniorów"}
    assert find("rower hulajnoga").total == 0


def test_a_word_of_a_hidden_text_is_never_told(make: Makers, library: None) -> None:
    """The list of words knows it; it is offered only when the reader may see a text that holds it."""
    secret = make.consultation("Wywłaszczenie kamienicy", text="§ 1. Tekst.\n")
    index_entry(secret.space.front_id)
    assert find("wywłaszczennie").corrected
    with connection.connection.cursor() as cursor:
        cursor.execute("UPDATE spaces_entry SET audience = 'office' WHERE title LIKE 'Wyw%'")
    assert find("wywłaszczennie") == Results()


def test_another_city_s_words_and_texts_stay_there(library: None, other_city: City) -> None:
    with in_city(other_city.id):
        assert corrected("zielenni") is None
        assert find("zielenni") == Results()
        assert suggested(NOBODY, "sta") == []
        assert recount_words() == 0


def test_a_kind_narrows_and_every_kind_keeps_its_count(library: None) -> None:
    everything = find("czynsz lokale")
    assert [count for _, _, count in everything.kinds] == [1]
    texts = find("czynsz")
    assert {kind for kind, _, _ in texts.kinds} == {"document"} or {kind for kind, _, _ in texts.kinds} == {"space"}
    none = find("czynsz", kind="meeting")
    assert (none.total, none.found) == (0, ())
    assert ("meeting", 0) in {(kind, count) for kind, _, count in none.kinds}


def test_days_narrow_and_both_are_included(library: None) -> None:
    published = find("czynsz").found[0].published_at
    assert published
    today = timezone.localdate(published)
    day = timedelta(days=1)
    assert find("czynsz", since=today, until=today).total == 1
    assert find("czynsz", since=today + day).total == 0
    assert find("czynsz", until=today - day).total == 0
    assert find("czynsz", since=date.min, until=date.max).total == 1


def test_what_is_being_typed_is_answered_with_titles(library: None) -> None:
    assert [title for title, _ in suggested(NOBODY, "sen")] == ["Rada seniorów"]
    assert suggested(NOBODY, "zielen")[0] == (
        "Standardy zieleni miejskiej",
        "/konsultacje/standardy-zieleni-miejskiej/",
    )
    assert [title for title, _ in suggested(NOBODY, "lokale dla sto")] == ["Lokale dla stowarzyszeń"]
    assert suggested(NOBODY, "czynsz") == [], "a word of a text alone is no title"
    assert [suggested(NOBODY, words) for words in ("", "s", "  ", "':*", "!!")] == [[]] * 5


def test_words_are_counted_and_forgotten_at_night(make: Makers, library: None) -> None:
    recount_words()
    counts = dict(SearchWord.objects.values_list("word", "documents"))
    assert counts["czynsz"] == 1
    with connection.connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_searchdocument WHERE text LIKE '%czynsz%'")
    assert recount_words() > 0
    assert "czynsz" not in set(SearchWord.objects.values_list("word", flat=True))
    assert recount_words() == 0, "the second time nothing is left to do"
