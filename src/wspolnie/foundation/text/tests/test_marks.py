"""Marking what was found never changes the text."""

from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.text.marks import ELLIPSIS, Fragment, highlight, snippet

TEXT = "Rada przyjęła uwagi. Uwag było sto, a Radzie Miejskiej zabrakło czasu."


def hits(fragments: list[Fragment]) -> list[str]:
    return [fragment.text for fragment in fragments if fragment.is_hit]


def joined(fragments: list[Fragment]) -> str:
    return "".join(fragment.text for fragment in fragments)


def test_inflected_words_are_marked() -> None:
    assert hits(highlight(TEXT, "uwaga")) == ["uwagi", "Uwag"]
    assert hits(highlight(TEXT, "rada")) == ["Rada", "Radzie"]


def test_a_phrase_is_one_piece_and_only_a_phrase() -> None:
    assert hits(highlight(TEXT, '"rada miejska"')) == ["Radzie Miejskiej"]


def test_overlapping_phrases_do_not_repeat_text() -> None:
    found = highlight(TEXT, '"rada miejska" miejska')
    assert joined(found) == TEXT
    assert hits(found) == ["Radzie Miejskiej"]


def test_nothing_asked_nothing_marked() -> None:
    assert highlight(TEXT, "") == [Fragment(TEXT, False)]
    assert highlight("", "rada") == []
    assert hits(highlight(TEXT, "...")) == []


@given(st.text(), st.text())
def test_the_pieces_make_the_text(text: str, query: str) -> None:
    assert joined(highlight(text, query)) == text
    assert joined(highlight(text, text)) == text


def test_hostile_strings_survive(naughty: list[str]) -> None:
    for text in naughty:
        assert joined(highlight(text, text)) == text
        assert joined(snippet(text, text, width=1_000_000)) == text


def test_a_snippet_shows_the_place_with_most_of_what_was_asked() -> None:
    text = "Rada. " + "Wypełniacz tekstu dla testu. " * 30 + "Tu rada mówi o uwagach mieszkańców. " + "Dalej nic. " * 50
    shown = snippet(text, "rada uwagi mieszkaniec", width=120)
    assert hits(shown) == ["rada", "uwagach", "mieszkańców"]
    assert shown[0].text.startswith(ELLIPSIS)
    assert shown[-1].text.endswith(ELLIPSIS)
    assert len(joined(shown)) <= 130


def test_a_snippet_of_a_short_text_is_the_text() -> None:
    assert joined(snippet(TEXT, "kot")) == TEXT
    assert joined(snippet(TEXT, "uwaga")) == TEXT


def test_a_snippet_without_hits_begins_at_the_beginning() -> None:
    shown = joined(snippet("Początek zdania. " + "słowo " * 200, "kot", width=60))
    assert shown.startswith("Początek zdania.")
    assert shown.endswith(f" {ELLIPSIS}")


@given(st.text(), st.text(), st.integers(10, 300))
def test_a_snippet_is_a_part_of_the_text(text: str, query: str, width: int) -> None:
    inner = [fragment.text for fragment in snippet(text, query, width) if ELLIPSIS not in fragment.text]
    assert "".join(inner) in text or ELLIPSIS in text
