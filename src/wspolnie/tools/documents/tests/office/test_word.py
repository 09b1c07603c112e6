"""DOCX: what a clerk sees in the word processor is what people will remark on."""

from __future__ import annotations

import io
from pathlib import Path

import docx as library
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wspolnie.tools.documents.structure import BlockKind, read_structure
from wspolnie.tools.documents.structure.office import text_of
from wspolnie.tools.documents.tests.office.files import docx, lists, p, table

LEGAL = lists(("decimal", "§ %1."), ("decimal", "%2."), ("decimal", "%3)"), ("lowerLetter", "%4)"))
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normalny"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Nagwek2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punkt"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Podpunkt"><w:name w:val="Podpunkt"/><w:basedOn w:val="Punkt"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>'
)


def read(body: str, **parts: str) -> list[tuple[str, str, str]]:
    """(kind, label, text) of every block."""
    structure = read_structure(text_of(docx(body, **parts)))
    return [(block.kind.value, block.label, block.text) for block in structure.blocks]


def test_numbers_that_the_file_does_not_hold_are_counted() -> None:
    body = "".join(
        [
            p("Cel programu", number=(1, 0)), p("Pierwszy ustęp.", number=(1, 1)), p("Drugi ustęp:", number=(1, 1)),
            p("punkt pierwszy;", number=(1, 2)), p("litera;", number=(1, 3)), p("druga litera;", number=(1, 3)),
            p("punkt drugi.", number=(1, 2)), p("Pieniądze", number=(1, 0)), p("Znów pierwszy.", number=(1, 1)),
        ]
    )  # fmt: skip
    labels = [label for _kind, label, _text in read(body, numbering=LEGAL)]
    assert labels == ["§ 1.", "1.", "2.", "1)", "a)", "b)", "2)", "§ 2.", "1."]


def test_a_legal_list_shows_higher_levels() -> None:
    numbering = lists(("upperRoman", "%1."), ("decimal", "%1.%2."))
    one = text_of(
        docx(p("Jeden", number=(1, 0)) + p("Dwa", number=(1, 1)) + p("Trzy", number=(1, 1)), numbering=numbering)
    )
    assert "I. Jeden" in one
    assert "I.1. Dwa" in one
    assert "I.2. Trzy" in one


def test_an_instance_may_begin_anew_and_another_goes_on() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        '</w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )
    numbering = lists(("decimal", "%1)"), instances=again)
    text = text_of(docx("".join(p(f"tekst {n}", number=(n, 0)) for n in (1, 1, 2, 3)), numbering=numbering))
    assert [line.split(")")[0] for line in text.split("\n\n")] == ["1", "2", "1", "2"]


@pytest.mark.parametrize(
    ("kind", "start", "label"),
    [
        ("lowerLetter", 27, "aa)"),
        ("upperLetter", 2, "B)"),
        ("lowerRoman", 4, "iv)"),
        ("decimalZero", 7, "07)"),
        ("bullet", 1, "–"),
    ],
)
def test_kinds_of_numbers(kind: str, start: int, label: str) -> None:
    text = text_of(docx(p("tekst", number=(1, 0)), numbering=lists((kind, "%1)"), start=start)))
    assert text == f"{label} tekst\n"


def test_styles_give_headings_and_numbers() -> None:
    body = p("Zadania", style="Nagwek2") + p("Pierwsze.", style="Podpunkt") + p("Zwykły tekst bez numeru.", style="A")
    assert read(body, styles=STYLES, numbering=LEGAL) == [
        ("heading", "", "Zadania"),
        ("item", "1.", "Pierwsze."),
        ("text", "", "Zwykły tekst bez numeru."),
    ]


def test_number_zero_takes_a_style_s_list_away() -> None:
    body = p("Bez numeru.", style="Punkt", number=(0, 0))
    assert read(body, styles=STYLES, numbering=LEGAL) == [("text", "", "Bez numeru.")]


def test_tables_and_footnotes_become_paragraphs() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Dz.U. 2024 poz. 1491.</w:t></w:r></w:p></w:footnote>'
    separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>-----</w:t></w:r></w:p></w:footnote>'
    body = p("Ustawa", raw='<w:r><w:footnoteReference w:id="2"/></w:r>') + table(
        ("Zadanie", "Kwota"), ("Sale", "100 | 200 zł")
    )
    blocks = read(body, footnotes=separator + note)
    assert blocks[0] == ("text", "", "Ustawa [1]")
    assert blocks[1] == ("table", "", "Zadanie | Kwota\nSale | 100 | 200 zł")
    assert blocks[-1][2] == "Dz.U. 2024 poz. 1491."
    assert ("heading", "", "Przypisy") in blocks


def test_tracked_changes_are_read_as_accepted() -> None:
    raw = "<w:del><w:r><w:delText>stare </w:delText></w:r></w:del><w:ins><w:r><w:t>nowe brzmienie</w:t></w:r></w:ins>"
    assert read(p("", raw=raw)) == [("text", "", "nowe brzmienie")]


def test_breaks_tabs_and_hyphens() -> None:
    raw = "<w:r><w:t>ul. Próbna</w:t><w:tab/><w:t>1</w:t><w:br/><w:t>00</w:t><w:noBreakHyphen/><w:t>001</w:t></w:r>"
    assert text_of(docx(p("", raw=raw))) == "ul. Próbna 1\\\n00-001\n"


def test_hidden_instructions_and_contents_are_not_text() -> None:
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p('Spis: Cel … 3')}</w:sdtContent></w:sdt>"
    )
    raw = "<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:t>Treść.</w:t></w:r>"
    assert read(contents + p("", raw=raw)) == [("text", "", "Treść.")]


@pytest.mark.parametrize(
    "text", ["# kratka", "> więcej niż 5", "| kreska", "2*3*4", "plik_o_nazwie", "~~~", "[x](y)", "*ważne*"]
)
def test_signs_that_look_like_markup_stay(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert [said for _kind, _label, said in read(p(escaped))] == [text]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("ąćęłńóśźż abcXYZ0123456789.,;§()*_#|–-", min_size=1, max_size=60), min_size=1, max_size=8))
def test_no_letter_or_digit_is_lost(paragraphs: list[str]) -> None:
    """Whatever stands in the paragraphs, every letter and digit comes out, in order."""
    words = ["Początek.", *paragraphs]
    structure = read_structure(text_of(docx("".join(p(one) for one in words))))
    told = "".join(block.label + block.text for block in structure.blocks)
    assert [sign for sign in told if sign.isalnum()] == [sign for sign in "".join(words) if sign.isalnum()]


def test_a_file_of_another_program_reads_the_same() -> None:
    """Made by a library that knows nothing of ours."""
    made = library.Document()
    made.add_heading("Program współpracy", level=1)
    made.add_paragraph("Wstęp do programu na 2027 rok.")
    for text in ("pierwsze", "drugie"):
        made.add_paragraph(text, style="List Number")
    made.add_paragraph("kropka", style="List Bullet")
    grid = made.add_table(rows=2, cols=2)
    for row, texts in zip(grid.rows, (("Cel", "Kwota"), ("Sale", "100")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    target = io.BytesIO()
    made.save(target)
    blocks = read_structure(text_of(target.getvalue())).blocks
    assert [(block.kind, block.label) for block in blocks] == [
        (BlockKind.HEADING, ""), (BlockKind.TEXT, ""), (BlockKind.ITEM, "1."), (BlockKind.ITEM, "2."),
        (BlockKind.ITEM, "–"), (BlockKind.TABLE, ""),
    ]  # fmt: skip


def test_public_documents_read_like_their_text(shared_data: Path | None) -> None:
    if shared_data is None:
        pytest.skip("the public documents are not beside the repository")
    files = sorted((shared_data / "documents").glob("*.docx"))
    assert len(files) == 5
    for file in files:
        ours = read_structure(text_of(file.read_bytes())).blocks
        written = read_structure(file.with_suffix(".md").read_text(encoding="utf-8")).blocks
        letters = [
            "".join(s for b in blocks for s in b.label + b.text if s.isalpha()).lower() for blocks in (ours, written)
        ]
        assert abs(len(letters[0]) - len(letters[1])) < 0.03 * len(letters[1]), file.name
        assert abs(len(ours) - len(written)) <= 0.25 * len(written), file.name
