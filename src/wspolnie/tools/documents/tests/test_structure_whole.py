"""Nothing is lost: any text, hostile text, real documents of five cities; and it does not take long."""

import re
import textwrap
import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.pace import slowness
from wspolnie.tools.documents.structure import BlockKind, Structure, UnreadableDocument, numbers, read_structure

HALF = 524_000
MARKS = (
    "\n¦\n\n¦ ¦  ¦\t¦    ¦\x85¦\u2028¦\f¦# ¦## ¦> ¦>> ¦- ¦• ¦1. ¦2. ¦2) ¦a) ¦b) ¦I. ¦3.2. ¦(1) ¦1\\. ¦\uf0b7¦§ 9. ¦§ 3¦"
    "Art. 5. ¦Rozdział I¦ROZDZIAŁ II ¦---¦===¦***¦____¦```¦~~~¦|¦|-|-|¦| a | b |¦**¦*¦_¦__¦`¦\\¦[¦](¦)¦(¦<¦:¦;¦.¦,¦"
    "-\n¦\u00ad\n¦\ufdd0¦WSTĘP¦KONTAKT:¦zgodnie¦Miasto¦oraz ¦ustawy"
)
PIECES = st.lists(st.one_of(st.sampled_from(MARKS.split("¦")), st.text(max_size=12)), max_size=60).map("".join)


def signs(text: str) -> str:
    """Letters and digits in order: what no reading may lose or move."""
    return "".join(sign for sign in text if sign.isalnum())


def spoken(structure: Structure) -> str:
    return signs("".join(block.label + block.text for block in structure.blocks))


def spoken_or_none(source: str) -> str | None:
    try:
        return spoken(read_structure(source))
    except UnreadableDocument:
        return None


@settings(max_examples=600, deadline=None)
@example("1. ||\n|-|-|")
@example("0a) 1. ")
@example("aa) 1. Miasto")
@given(PIECES)
def test_no_letter_is_lost_or_moved(source: str) -> None:
    if not signs(source) or re.search("[\0\ud800-\udfff]", source):
        assert spoken_or_none(source) in (None, "")
        return
    structure = read_structure(source)
    assert spoken(structure) == signs(source)
    for block in structure.blocks:
        assert block.text == block.text.strip()
        assert block.level >= 1 or block.kind in (BlockKind.TEXT, BlockKind.TABLE)
        assert bool(block.rows) is (block.kind is BlockKind.TABLE)
    assert [number for number in numbers(structure.blocks) if number] == list(
        range(1, 1 + sum(block.kind is not BlockKind.HEADING for block in structure.blocks))
    )


def test_real_documents_lose_nothing(real_documents: dict[str, str]) -> None:
    for name, source in real_documents.items():
        structure = read_structure(source)
        assert spoken(structure) == signs(source), name
        levels = [0] + [block.level for block in structure.blocks if block.kind is BlockKind.HEADING]
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_a_text_broken_at_the_margin_is_made_whole(real_documents: dict[str, str]) -> None:
    if "krakow-projekt" not in real_documents:
        pytest.skip("no real documents here")
    blocks = read_structure(real_documents["krakow-projekt"]).blocks
    assert [block.text for block in blocks if block.kind is BlockKind.HEADING] == [
        "DZIAŁANIA EDUKACYJNE",
        "PRZYGOTOWANIE I KONSULTACJE WIELOLETNIEGO PROGRAMU WSPÓŁPRACY",
        "KOMISJE DIALOGU OBYWATELSKIEGO",
    ]
    texts = [block.text for block in blocks if block.kind is BlockKind.TEXT]
    assert " ".join(text.split()[0] for text in texts) == (
        "Projekt Celem Akademia Doradztwo Badanie Panel Konsultacje Konferencja Wsparcie Zapraszamy Projekt"
    )
    assert not any("\n" in text for text in texts)


def test_every_line_between_blank_lines() -> None:
    """The manner of text copied from a PDF: a blank line after each physical one."""
    aim = (
        "Celem programu jest rozwój dialogu pomiędzy samorządem a organizacjami, a także wzmocnienie tych, które "
        "działają najbliżej mieszkańców. W ramach programu rozwijamy również kompetencje urzędników, aby konsultacje "
        "były coraz lepsze."
    )
    advice = (
        "Doradztwo – oferta dla wszystkich zaangażowanych w planowanie konsultacji, w tym dla przedstawicieli "
        "Miejskiej Rady Seniorów oraz Młodzieżowej Rady Miasta. Planowany okres realizacji: styczeń – grudzień 2027"
    )
    paragraphs = [aim, advice, "Zapraszamy."]
    lines = [line for paragraph in paragraphs for line in textwrap.wrap(paragraph, 88)]
    lines.insert(0, "DZIAŁANIA PROGRAMU")
    heading, *texts = read_structure("\n\n".join(lines)).blocks
    assert heading.kind is BlockKind.HEADING
    assert [block.text for block in texts] == paragraphs


def test_whole_paragraphs_stay_apart(real_documents: dict[str, str]) -> None:
    if "wroclaw-strategia" not in real_documents:
        pytest.skip("no real documents here")
    source = real_documents["wroclaw-strategia"]
    blocks = read_structure(source).blocks
    paragraphs = [line.strip() for line in source.splitlines() if len(line) > 120]
    texts = {block.text for block in blocks}
    assert {line.removeprefix("- ") for line in paragraphs} <= texts
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING]
    assert headings[1] == (
        "STRATEGIA ROZWOJU WSPÓŁPRACY MIASTA WROCŁAWIA Z ORGANIZACJAMI POZARZĄDOWYMI NA LATA 2018-2022"
    )
    assert headings.count("CENTRA AKTYWNOŚCI LOKALNEJ") == 1
    assert sum(block.kind is BlockKind.ITEM and block.label == "–" for block in blocks) == 7


def test_a_margin_without_blank_lines() -> None:
    line = "To jest dość długi wiersz tekstu, który kończy się na marginesie strony, więc"
    source = f"{line}\nzdanie idzie dalej i dalej aż do swojego końca, który przychodzi dopiero tu,\nteraz."
    again = source.replace("To jest", "Tamto jest")
    blocks = read_structure(f"{source}\n{again}").blocks
    assert [block.text for block in blocks] == [source.replace("\n", " "), again.replace("\n", " ")]


@pytest.mark.parametrize(
    "source",
    [
        "> " * 10_000 + "x",
        ">" * 10_000 + "x",
        "[" * 2 * HALF,
        "*" * HALF + "x",
        "*a " * (HALF // 3),
        "**a" * (HALF // 3),
        "[a](" * (HALF // 4),
        "![a](b" * (HALF // 6),
        "`a" * (HALF // 2),
        "# a" + " " * HALF + "b",
        "- " * (HALF // 2) + "x",
        "@" * HALF + " x\na",
        "a\n" + "@" * HALF + " x",
        "|a|b|\n|-|-|\n" + "|a|b|\n" * 15_000,
        "|" + "a|" * (HALF // 2) + "\n|-|",
        "a|b\n" * 15_000,
        "ABCDE\n" * 15_000,
        "a\n" * 15_000,
        "```\n" * 1_900,
        "~~~~\n" * 15_001,
        "aa-\naa" * 15_000,
        "a „" * (HALF // 5),
        "".join(" " * (depth % 500) + "- a\n" for depth in range(1_900)),
        "słowo " * (HALF // 7),
    ],
)
def test_hostile_text_is_read_or_refused_in_a_second(source: str) -> None:
    started = time.process_time()
    read = spoken_or_none(source)
    assert time.process_time() - started < 1 * slowness()
    assert read in (None, signs(source))


def test_fifty_pages_take_a_third_of_a_second(real_documents: dict[str, str]) -> None:
    page = real_documents.get(
        "wroclaw-strategia", "ZASADY\n\n" + "Zdanie o współpracy z miastem. " * 60 + "\n\n1) punkt;\n2) punkt.\n\n"
    )
    source = (page * 50)[:150_000]
    read_structure(source[:1_000])
    started = time.process_time()
    assert len(read_structure(source).blocks) > 100
    assert time.process_time() - started < 0.3 * slowness()
