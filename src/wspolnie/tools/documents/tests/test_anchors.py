"""Addresses of paragraphs stay when the text changes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wspolnie.tools.documents.structure import Block, BlockKind, anchors, numbers


def text(content: str, kind: BlockKind = BlockKind.TEXT) -> Block:
    return Block(kind, 1 if kind is BlockKind.HEADING else 0, "", content)


FIRST = [
    text("LOKALE", BlockKind.HEADING),
    text("Miasto udostępnia organizacjom lokale w drodze konkursu."),
    text("Konkurs ogłasza się dwa razy w roku."),
    text("DIALOG", BlockKind.HEADING),
    text("Grupy dialogu spotykają się co kwartał."),
]
NAMED = ["sekcja-1", "par-1", "par-2", "sekcja-2", "par-3"]


def test_the_first_version() -> None:
    assert anchors(FIRST) == NAMED
    assert numbers(FIRST) == [None, 1, 2, None, 3]


def test_a_new_paragraph_gets_a_new_address_and_the_others_keep_theirs() -> None:
    new = text("Zupełnie nowe postanowienie o terminach.")
    later = [*FIRST[:2], new, *FIRST[2:]]
    assert anchors(later, list(zip(FIRST, NAMED, strict=True))) == [
        "sekcja-1",
        "par-1",
        "par-4",
        "par-2",
        "sekcja-2",
        "par-3",
    ]
    assert numbers(later) == [None, 1, 2, 3, None, 4]


def test_moved_and_changed_paragraphs_keep_theirs() -> None:
    changed = text("Grupy dialogu spotykają się co miesiąc.")
    later = [FIRST[3], changed, FIRST[0], FIRST[2], FIRST[1]]
    assert anchors(later, list(zip(FIRST, NAMED, strict=True))) == ["sekcja-2", "par-3", "sekcja-1", "par-2", "par-1"]


def test_a_rewritten_paragraph_is_a_new_one_and_its_address_never_returns() -> None:
    second = [FIRST[0], text("Regulamin określi załącznik."), *FIRST[2:]]
    named = anchors(second, list(zip(FIRST, NAMED, strict=True)))
    assert named == ["sekcja-1", "par-4", "par-2", "sekcja-2", "par-3"]
    third = [*second[:1], *second[2:]]
    shorter = anchors(third, list(zip(second, named, strict=True)), retired=NAMED)
    assert shorter == ["sekcja-1", "par-2", "sekcja-2", "par-3"]
    fourth = [*third, text("Jeszcze inne zdanie.")]
    assert anchors(fourth, list(zip(third, shorter, strict=True)), [*NAMED, *named])[-1] == "par-5"


def test_equal_paragraphs_keep_their_order() -> None:
    same = [text("KONTAKT:"), text("A"), text("KONTAKT:"), text("B")]
    named = list(zip(same, anchors(same), strict=True))
    assert anchors(same[2:], named) == ["par-1", "par-4"]
    assert anchors(same, named) == ["par-1", "par-2", "par-3", "par-4"]


@given(
    st.lists(st.sampled_from(["a b", "a b c", "c d", "x", ""])), st.lists(st.sampled_from(["a b", "b c", "x y", "x"]))
)
def test_no_two_blocks_share_an_address(one: list[str], other: list[str]) -> None:
    before = [text(content) for content in one]
    after = [replace(text(content), label="1.") if content == "x" else text(content) for content in other]
    first = anchors(before)
    second = anchors(after, list(zip(before, first, strict=True)))
    assert len(set(first)) == len(first)
    assert len(set(second)) == len(second)
    assert anchors(after, list(zip(after, second, strict=True))) == second
