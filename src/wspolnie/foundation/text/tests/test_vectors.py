"""What is stored and what is asked meet in a real database, whatever was typed."""

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from wspolnie.foundation.text.tests.test_lemmas import INFLECTED
from wspolnie.foundation.text.vectors import QUERY_WORDS, phrases_of, query_of, vector_of

DOCUMENT = (
    "Rada Miejska przyjęła Program współpracy. O żółtym psie nie było mowy w tej uchwale; ekonomia społeczna też."
)

found_in_document = pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("rady", True),
        ("rady miejskie", True),
        ("programy rady", True),
        ("kot", False),
        ("rada kotów", False),
        ('"rada miejska"', True),
        ('"miejska rada"', False),
        ("„żółte psy”", True),
        ('"zolty pies"', True),
        ('"psy mowa"', False),
        ('"programy współpracy" uchwała', True),
        ("w radzie", True),
        ("na radzie", True),
        ('"w tej uchwale"', True),
        ("społeczna ekonomia", True),
        ("", False),
        ("...", False),
    ],
)


def matches(vector: str, query: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector @@ %s::tsquery", [vector, query])
        row = cursor.fetchone()
    assert row is not None
    return bool(row[0])


@pytest.mark.django_db
@found_in_document
def test_search(query: str, is_found: bool) -> None:
    assert matches(vector_of((DOCUMENT, "D")), query_of(query)) is is_found


@pytest.mark.django_db
def test_every_inflected_pair_is_found() -> None:
    missed = [
        pair for pair in INFLECTED if not matches(vector_of((f"To jest {pair[1]} tutaj.", "D")), query_of(pair[0]))
    ]
    assert missed == []


@pytest.mark.django_db
def test_weights_and_the_gap_between_parts() -> None:
    vector = vector_of(("Rada", "A"), ("Miejska uchwaliła", "D"))
    assert matches(vector, "'rada':A & 'miejski':D")
    assert not matches(vector, "'miejski':A")
    assert not matches(vector, query_of('"rada miejska"'))


@pytest.mark.django_db
def test_hostile_strings_survive_and_find_themselves(naughty: list[str]) -> None:
    for text in naughty:
        vector, query = vector_of((text, "A")), query_of(text)
        assert matches(vector, query) is bool(query) or len(text) > 100


@pytest.mark.django_db
@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200))
def test_any_text_is_a_valid_value_and_query(text: str) -> None:
    matches(vector_of((text, "B")), query_of(text))
    matches(vector_of((text, "B")), query_of(f'"{text}"'))


@pytest.mark.django_db
def test_the_limits_of_the_database_hold() -> None:
    many = " ".join(f"słowo{number}" for number in range(60_000))
    assert matches(vector_of(("Tytuł", "A"), (many, "D")), query_of("tytuł słowo59"))
    often = "miasto " * 20_000 + "koniec"
    assert matches(vector_of((often, "D")), query_of("miasta koniec"))
    assert matches(vector_of(("x" * 1_000_000, "D")), query_of("x" * 1_000_000))


def test_a_query_is_bounded() -> None:
    assert sum(map(len, phrases_of("kot " * 5_000))) == QUERY_WORDS
    assert sum(map(len, phrases_of('"' + "kot " * 5_000 + '"'))) <= QUERY_WORDS


def test_small_words_count_only_when_they_are_all_there_is() -> None:
    assert phrases_of("na radzie") == phrases_of("radzie")
    assert len(phrases_of("na i w")) == 3
    assert [len(phrase) for phrase in phrases_of('"w radzie" na')] == [2]


def test_words_are_quoted() -> None:
    assert query_of("pies'b") == "(('pies')) & (('b' | 'bit'))"
    assert query_of('"unclosed') != ""
