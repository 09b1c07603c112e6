"""Polish order: by Python and by the database, the same for any text."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from wspolnie.foundation.text.letters import POLISH, fold
from wspolnie.foundation.text.order import CREATE_PL_KEY, DROP_PL_KEY, polish_key

STORABLE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def in_polish_order(names: list[str]) -> bool:
    backwards = list(reversed(names))
    return names == sorted(backwards, key=polish_key)


def test_the_whole_alphabet() -> None:
    assert in_polish_order(list(POLISH))
    assert in_polish_order([letter.upper() for letter in POLISH])


@pytest.mark.parametrize(
    "names",
    [
        ["ciało", "cóż", "cud", "ćma"],
        ["Cud", "ćma", "Ćwierć", "Dom"],
        ["lano", "las", "łan", "Łódź", "mama"],
        ["zebra", "Źrebię", "Żaba"],
        ["„Umbrella”", "10 i pół", "2 kółka", "Aktywni"],
        ["Rada", "Rada miasta", "Rada-Plus", "Radar"],
        ["Zorro", "Żyto", "Привіт", "Яна"],
        ["Strasse a", "Straße b", "Strassf"],
        ["Ød", "oddech", "Ó"],
        ["Émile", "Emilia", "ęmil"],
    ],
)
def test_words_in_order(names: list[str]) -> None:
    assert in_polish_order(names)


def test_case_and_foreign_marks_do_not_count() -> None:
    assert polish_key("Żółć") == polish_key("ŻÓŁĆ")
    assert polish_key("Müller") == polish_key("muller") == polish_key("Mu\u0308ller")
    assert polish_key("ĆMA") != polish_key("CMA")


def test_a_letter_written_in_two_pieces_is_that_letter() -> None:
    assert polish_key("z\u0307o\u0301łc\u0301") == polish_key("żółć")


def test_invisible_characters_do_not_count_and_no_break_space_is_a_space() -> None:
    assert polish_key("Dom\u00adek\u200b\ufeff") == polish_key("Domek")
    assert polish_key("Rada\u00a0Osiedla") == polish_key("Rada Osiedla")


def test_no_punctuation_sorts_among_letters() -> None:
    keys = [polish_key(sign) for sign in " !\"'()*+,-./:;<=>?@[]^_`{|}~„”–—…«»§"]
    assert max(keys) < polish_key("0") < polish_key("9") < polish_key("a") < polish_key("ż")


def test_fold() -> None:
    assert fold("Zażółć gęślą JAŹŃ") == "zazolc gesla jazn"
    assert fold("Straße Ærø") == "strasse aero"


@given(st.text())
def test_the_key_of_any_text_can_be_made(text: str) -> None:
    assert polish_key(text) == polish_key(text.replace("a", "A"))


@pytest.mark.django_db
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STORABLE, min_size=1, max_size=20))
@example(["'\\", "E'\\ue100", "\ue100", "ą\u0328", "æǽ", "o\u0328\u0301", "\U0010ffff", "%s", "İẞ"])
def test_the_database_makes_the_same_key(pl_key: str, texts: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {pl_key}(x) FROM unnest(%s::text[]) WITH ORDINALITY t(x, n) ORDER BY n", [texts])
        assert [row[0] for row in cursor.fetchall()] == [polish_key(text) for text in texts]


@pytest.mark.django_db
def test_the_database_agrees_on_every_character(pl_key: str) -> None:
    everything = "".join(map(chr, [*range(1, 0xD800), *range(0xE000, 0x20000)]))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {pl_key}(%s)", [everything])
        assert cursor.fetchone() == (polish_key(everything),)


@pytest.mark.django_db
def test_the_database_sorts_by_it(pl_key: str) -> None:
    names = ["10", "2", "Adam", "ćma", "Cud", "Łan", "lano", "żaba", "Źrebię"]
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT x FROM unnest(%s::text[]) x ORDER BY {pl_key}(x) COLLATE "C"', [names])
        assert [row[0] for row in cursor.fetchall()] == sorted(names, key=polish_key)


@pytest.mark.django_db
def test_the_function_may_stand_in_an_index(pl_key: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE sorted (name text)")
        cursor.execute(f"CREATE INDEX ON sorted ({pl_key}(name))")
        cursor.execute("SELECT provolatile, proisstrict, proparallel FROM pg_proc WHERE oid = %s::regproc", [pl_key])
        assert cursor.fetchone() == ("i", True, "s")


@pytest.fixture
def pl_key(db: None) -> str:
    """The function made anew in the session's own schema: the test needs no right to change the database."""
    with connection.cursor() as cursor:
        cursor.execute(DROP_PL_KEY.replace("pl_key", "pg_temp.pl_key"))
        cursor.execute(CREATE_PL_KEY.replace("FUNCTION pl_key", "FUNCTION pg_temp.pl_key"))
    return "pg_temp.pl_key"
