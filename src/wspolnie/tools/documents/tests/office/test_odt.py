"""ODT: headings, lists with their numbers, tables, notes."""

from __future__ import annotations

import pytest

from wspolnie.tools.documents.structure import UnreadableDocument, read_structure
from wspolnie.tools.documents.structure.office import text_of
from wspolnie.tools.documents.tests.office.files import odt

NUMBERS = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="§ " style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
    '<text:list-level-style-bullet text:level="3"/></text:list-style>'
)


def read(body: str, styles: str = NUMBERS) -> list[tuple[str, str, str]]:
    blocks = read_structure(text_of(odt(body, styles=styles))).blocks
    return [(block.kind.value, block.label, block.text) for block in blocks]


def item(text: str, inner: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{inner}</text:list-item>"


def test_lists_are_counted_and_nested() -> None:
    inner = f"<text:list>{item('litera pierwsza;')}{item('litera druga.')}</text:list>"
    text = text_of(
        odt(f'<text:list text:style-name="L1">{item("Jeden:", inner)}{item("Dwa.")}</text:list>', styles=NUMBERS)
    )
    assert text == "§ 1. Jeden:\n\n  a) litera pierwsza;\n\n  b) litera druga.\n\n§ 2. Dwa.\n"


def test_a_list_begins_anew_unless_it_goes_on() -> None:
    one = f'<text:list text:style-name="L1">{item("a")}</text:list>'
    on = f'<text:list text:style-name="L1" text:continue-numbering="true">{item("b")}</text:list>'
    lines = text_of(odt(one + on + one, styles=NUMBERS)).split("\n\n")
    assert [line.split(".")[0] for line in lines] == ["§ 1", "§ 2", "§ 1"]


def test_headings_tables_notes_and_blanks() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = ("".join(map(cell.format, row)) for row in (("Cel", "Kwota"), ("Sale", "100")))
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Dz.U.</text:p></text:note-body></text:note>"
    )
    body = (
        '<text:h text:outline-level="2">Zadania</text:h>'
        f"<text:p>Dwa  <text:span>słowa</text:span><text:s text:c='2'/>i trzecie{note}<text:line-break/>wers</text:p>"
        f"<table:table>{table}</table:table>"
    )
    assert read(body) == [
        ("heading", "", "Zadania"),
        ("text", "", "Dwa słowa i trzecie [1]\nwers"),
        ("table", "", "Cel | Kwota\nSale | 100"),
        ("heading", "", "Przypisy"),
        ("item", "(1)", "Dz.U."),
    ]


def test_removed_text_and_contents_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>usunięte</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Spis treści</text:p></text:index-body></text:table-of-content>"
        "<text:section><text:p>Zostaje.</text:p></text:section>"
    )
    assert read(body) == [("text", "", "Zostaje.")]


def test_a_spreadsheet_is_no_text() -> None:
    with pytest.raises(UnreadableDocument, match="nie jest dokumentem tekstowym"):
        text_of(odt("<text:p>x</text:p>", kind="application/vnd.oasis.opendocument.spreadsheet"))
