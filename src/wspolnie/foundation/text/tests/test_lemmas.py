"""Dictionary forms: whoever asks for a word finds it in every form."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.text import lemmas as module
from wspolnie.foundation.text.lemmas import WORD_LIMIT, asked, forms, is_word, lemmas, words

PAIRS = """
konsultacje konsultacji | uwaga uwag | uwagi uwadze | organizacja organizacjom | miasto mieście | rada radzie | pies psu
prezydent prezydentem | uchwała uchwał | program programach | mieszkaniec mieszkańców | mieszkanka mieszkance
wniosek wniosku | dotacja dotację | umowa umów | fundacja fundacją | stowarzyszenie stowarzyszeniami | osiedle osiedlu
lokal lokali | konkurs konkursie | oferta ofertę | termin terminów | dzień dniem | rok lat | komisja komisyj
zadanie zadań | strategia strategii | spotkanie spotkaniach | sprawozdanie sprawozdań | wolontariusz wolontariuszy
dziecko dzieci | człowiek ludzi | młodzież młodzieżą | senior seniorom | ręka rękoma | oko oczu | ulica ulicę
droga dróg | szkoła szkole | książka książek | księga ksiąg | święto świąt | wspólnota wspólnot | zespół zespołu
dobry najlepszego | społeczny społecznych | wrocławski wrocławskiego | zielony zieleni | iść szedł | złożyć złożono
głosować głosuje | wybrać wybrani | Wrocław Wrocławiu | Kraków Krakowem | Warszawa Warszawie | Łódź Łodzią
kultura kulturze
"""
INFLECTED = [tuple(pair.split()) for line in PAIRS.strip().splitlines() for pair in line.split(" | ")]


@pytest.mark.parametrize(("one", "other"), INFLECTED)
def test_an_inflected_pair_meets(one: str, other: str) -> None:
    assert not asked(one).isdisjoint(forms(other))
    assert not asked(other).isdisjoint(forms(one))


def test_there_are_enough_pairs() -> None:
    assert len(INFLECTED) >= 46


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("wspolnota", "wspólnoty"),
        ("wspolnoty", "wspólnota"),
        ("prosba", "prośbę"),
        ("niepelnosprawnoscia", "niepełnosprawność"),
        ("zolw", "żółwie"),
        ("lodz", "Łodzi"),
        ("radzie", "radą"),
    ],
)
def test_diacritics_are_optional(typed: str, written: str) -> None:
    assert not asked(typed).isdisjoint(forms(written))


def test_a_word_typed_with_diacritics_means_itself() -> None:
    assert asked("sąd").isdisjoint(forms("sad"))
    assert not asked("sad").isdisjoint(forms("sądu"))


def test_different_words_do_not_meet() -> None:
    for one, other in [
        ("kot", "pies"),
        ("miasto", "ciasto"),
        ("uwaga", "waga"),
        ("rada", "zdrada"),
        ("był", "zrobiłem"),
    ]:
        assert asked(one).isdisjoint(forms(other))


@pytest.mark.parametrize("inflected", ["NGOsów", "NGOsy", "NGO-sami", "NGOami"])
def test_an_inflected_acronym_is_found_by_the_bare_one(inflected: str) -> None:
    assert "ngo" in frozenset().union(*lemmas(inflected))
    assert not asked("NGO").isdisjoint(frozenset().union(*lemmas(inflected)))


def test_all_forms_at_one_place_and_no_dictionary_marks() -> None:
    (found,) = lemmas("miałem")
    assert {"miałem", "mieć", "miał", "mialem", "miec"} <= found
    assert "być" not in found
    assert not any(":" in form for form in lemmas("mieście psu i")[0])


def test_a_compound_is_two_words() -> None:
    first, second = lemmas("społeczno-kulturalny")
    assert "społeczny" in first
    assert "kulturalny" in second


def test_words_stand_where_they_stood() -> None:
    text = "Żółć_ta „Rada\u00ad” e\u0301t\u0301é 15."
    assert [text[word.start : word.end] for word in words(text)] == [
        "Żółć",
        "ta",
        "Rada\u00ad",
        "e\u0301t\u0301é",
        "15",
    ]


def test_case_does_not_count() -> None:
    assert lemmas("WROCŁAWIA Rady") == lemmas("wrocławia rady")


def test_the_dictionary_knows_words() -> None:
    assert is_word("samorządzie")
    assert is_word("WROCŁAWIEM")
    assert not is_word("qwzx")


def test_every_thread_has_its_own_analyser() -> None:
    text = ["konsultacjach", "organizacjom", "psami", "uwadze"] * 50
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(is_word, text)) == [True] * 200


def test_hostile_strings_survive(naughty: list[str]) -> None:
    for text in naughty:
        assert all(form for found in lemmas(text) for form in found)


@given(st.text())
def test_any_text_survives(text: str) -> None:
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)
        assert word.forms
        assert all(len(form.encode()) < 2_046 for form in word.forms)


def test_a_very_long_word_is_cut_the_same_way_when_asked() -> None:
    long = "ą" * 5_000
    assert len(max(forms(long), key=len)) == WORD_LIMIT
    assert not asked(long).isdisjoint(forms(long))


def test_threads_pass_analysers_on_instead_of_keeping_one_each() -> None:
    at_once = 4
    module._forms.cache_clear()
    with ThreadPoolExecutor(max_workers=at_once) as pool:
        found = list(pool.map(forms, [f"uwagami{number}" for number in range(200)] + ["uwagami"] * 20))
    assert all("uwaga" in one for one in found[200:])
    for _ in range(40):  # forty threads one after another, as a server has them
        with ThreadPoolExecutor(max_workers=1) as pool:
            pool.submit(is_word, "konsultacjami").result()
    assert 1 <= len(module._idle) <= at_once + 1
