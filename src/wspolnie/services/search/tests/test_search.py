"""Searching: Polish forms are found, what one may not see is not, whatever is asked."""

from __future__ import annotations

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.text.vectors import query_of
from wspolnie.services.search.actions.entries import index_entry
from wspolnie.services.search.models import SearchDocument
from wspolnie.services.search.reading import Asked, Found
from wspolnie.services.search.reading import search as look
from wspolnie.spaces.policy import NOBODY, Actor
from wspolnie.tools.documents.models import Document

pytestmark = pytest.mark.django_db
TEXT = """# Zasady zieleni

§ 1. Miasto sadzi drzewa przy ulicach i chroni łąki kwietne.

§ 2. Organizacje pozarządowe opiekują się skwerami; umowy zawiera prezydent.
"""


def search(actor: Actor, words: str, *, start: int = 0, limit: int = 20) -> tuple[list[Found], int]:
    """What all the words find, and how many there are."""
    results = look(actor, Asked(words), start=start, limit=limit)
    return ([], 0) if results.corrected or results.is_loose else (list(results.found), results.total)


def index(consultation: Consultation) -> None:
    """What the listeners do once the lines have settled."""
    index_entry(consultation.space.front_id)
    for document in Document.objects.filter(entry__space_id=consultation.pk):
        index_entry(document.pk)


@pytest.fixture
def green(make: Makers) -> Consultation:
    consultation = make.consultation("Standardy zieleni miejskiej", text=TEXT)
    index(consultation)
    return consultation


def titles(words: str, actor: Actor = NOBODY) -> list[tuple[str, str]]:
    found, total = search(actor, words)
    assert total == len(found)
    return [(result.title, result.kind) for result in found]


@pytest.mark.parametrize(
    "words",
    [
        "drzewo", "drzewami", "DRZEWA", "łąka", "łąk", "laki", "organizacja", "organizacji pozarządowych", "skwer",
        "umowa", "opiekować", "standard", "zieleń", "zieleni miejskiej", "miasta", "„łąki kwietne”",
    ],
)  # fmt: skip
def test_any_form_of_a_word_finds(green: Consultation, words: str) -> None:
    assert titles(words), words


@pytest.mark.parametrize("words", ["rower", "drzewo rower", "„kwietne łąki”", "drze", "xyz", "123456"])
def test_what_is_not_there_is_not_found(green: Consultation, words: str) -> None:
    assert titles(words) == []


@pytest.mark.parametrize("words", ["", "   ", "„”", "!?", "&|!()", "<->", "\u200b"])
def test_nothing_asked_nothing_found(green: Consultation, words: str) -> None:
    assert search(NOBODY, words) == ([], 0)


def test_the_hit_is_shown_in_its_sentence(green: Consultation) -> None:
    found, _ = search(NOBODY, "drzewami")
    marked = [text for result in found for text, is_hit in result.fragments if is_hit]
    assert marked == ["drzewa"]
    assert "sadzi" in "".join(text for result in found for text, _ in result.fragments)


def test_a_title_counts_more_than_a_text(make: Makers, green: Consultation) -> None:
    other = make.consultation("Coś innego", text="§ 1. O zieleni jest tu jedno zdanie.\n")
    index(other)
    found, _ = search(NOBODY, "zieleń")
    assert found[0].title == "Standardy zieleni miejskiej"
    assert "Coś innego" in {result.title for result in found}


def test_results_lead_to_the_consultation(green: Consultation) -> None:
    found, _ = search(NOBODY, "zieleń")
    assert {result.url for result in found} == {"/konsultacje/standardy-zieleni-miejskiej/"}


def test_a_draft_is_found_by_nobody(make: Makers) -> None:
    draft = make.draft("Tajny projekt", text=TEXT)
    index(draft)
    assert titles("tajny") == []
    assert titles("drzewo") == []
    assert titles("tajny", make.clerk()) == []  # found once it is published, seen before through the desk


def test_another_city_finds_nothing(green: Consultation, other_city: City) -> None:
    with in_city(other_city.id):
        assert search(NOBODY, "drzewo") == ([], 0)


def test_what_was_hidden_again_leaves_the_results(green: Consultation) -> None:
    with connection.connection.cursor() as cursor:
        cursor.execute("UPDATE spaces_entry SET audience = 'office'")
        cursor.execute("UPDATE spaces_space SET audience = 'office' WHERE kind = 'process'")
    assert titles("drzewo") == []


def test_indexing_again_changes_nothing_and_a_text_that_is_gone_leaves(green: Consultation) -> None:
    before = list(SearchDocument.objects.order_by("pk").values())
    index(green)
    assert list(SearchDocument.objects.order_by("pk").values()) == before
    index_entry(new_id())
    assert SearchDocument.objects.count() == len(before)


def test_pages_follow_one_another(make: Makers) -> None:
    for number in range(5):
        index_entry(make.consultation(f"Zieleń {number}", text="§ 1. Tekst.").space.front_id)
    pages = [search(NOBODY, "zieleń", start=start, limit=2) for start in (0, 2, 4, 6)]
    assert {total for _, total in pages} == {5}
    found: list[Found] = [result for results, _ in pages for result in results]
    assert len({result.title for result in found}) == len(found) == 5


@pytest.mark.parametrize(
    "words",
    [
        "'", "''", "\\", "\\'", "a'b", "a:*", "a & b", "!a", "(a", "a <-> b", "a:1A", '"', '"a', "„a", "%", "_",
        "\u2028", "' OR 1=1 --", "'); DROP TABLE spaces_entry; --", "a" * 5_000, "słowo " * 500, "\U0001f600", "ﬁ", "İ",
        "ß", "x\u0301", "\0", "a\0b", "\ufffe", "1e999", "§ 6 ust. 2", "http://x.example/?a=b&c", "a@b.pl",
    ],
)  # fmt: skip
def test_whatever_is_asked_is_answered(green: Consultation, words: str) -> None:
    found, total = search(NOBODY, words)
    assert total >= len(found)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=60))
def test_any_text_is_a_query_for_the_database(green: Consultation, words: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT numnode(%s::tsquery)", [query_of(words) or "'x'"])
        assert cursor.fetchone()[0] >= 1
    search(NOBODY, words)
