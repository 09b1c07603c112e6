"""What is typed is what is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.text.plain import HostileText, clean_line, clean_text

KEEPABLE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\n\r\nb", "a\n\nb"),
        ("  a  b \n\n", "a  b"),
        ("\u00a0a\u00a0", "a"),
        ("a\u2028b\u2029c\x85d\x0be", "a\u2028b\u2029c\x85d\x0be"),
        ("\u200ba\ufeff", "\u200ba\ufeff"),
        ("\t\n", ""),
        ("e\u0301 ﬁ Å", "e\u0301 ﬁ Å"),
    ],
)
def test_text(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


def test_a_line_is_one_line() -> None:
    assert clean_line(" Rada\r\n\r\nMiejska\rWrocławia\n") == "Rada Miejska Wrocławia"


@given(KEEPABLE)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(KEEPABLE)
def test_only_line_ends_and_outer_space_change(text: str) -> None:
    assert clean_text(text) == text.replace("\r\n", "\n").replace("\r", "\n").strip()
    assert clean_text(text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")) == clean_text(text)


def test_hostile_strings_survive(naughty: list[str]) -> None:
    for text in naughty:
        assert clean_text(f"x{text}x") == f"x{text}x".replace("\r\n", "\n").replace("\r", "\n")
        assert clean_text(text).encode("utf-8").decode("utf-8") == clean_text(text)


@pytest.mark.parametrize("clean", [clean_line, clean_text])
@pytest.mark.parametrize(
    ("typed", "place", "code"),
    [("ab\0c", 3, "U+0000"), ("\ud800", 1, "U+D800"), ("a\r\nb\udfff", 4, "U+DFFF"), ("ż\ude00\0", 2, "U+DE00")],
)
def test_what_cannot_be_saved_is_refused_with_its_place(clean: object, typed: str, place: int, code: str) -> None:
    assert callable(clean)
    with pytest.raises(HostileText) as refusal:
        clean(typed)
    assert refusal.value.place == place
    assert code in str(refusal.value)
    assert str(place) in str(refusal.value)
