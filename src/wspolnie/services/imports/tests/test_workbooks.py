"""Workbooks as Excel saves them, and those that nobody should open: read as people see them, or refused aloud."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_xlsx
from wspolnie.foundation.workbooks import read_workbook
from wspolnie.services.imports.reading import read_sheet

MOST = 1_000
MOMENT, MIDNIGHT = (datetime.fromisoformat(text) for text in ("2022-09-09 15:40", "2022-09-09"))
"""Spreadsheets know no zones."""


def saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def of(*rows: tuple[Any, ...]) -> Workbook:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    return book


def with_part(
    content: bytes, name: str, change: Callable[[bytes], bytes], *, packed: int = zipfile.ZIP_STORED
) -> bytes:
    """The workbook with one part changed, or added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", packed) as new:
        names = old.namelist()
        for part in names:
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
        if name not in names:
            new.writestr(name, change(b""))
    return target.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_cells_are_read_as_people_see_them() -> None:
    book = of(
        ("telefon", "dzień", "chwila", "liczba", "tak"),
        ("+48 505 111 222", date(2022, 9, 9), MOMENT, -5, True),
        ("-5", None, MIDNIGHT, 5.0, None),
        (" ", None, "", None, None),
        ("'=", 44_813.5, "a\nb", 0.25, False),
    )
    book.active["C3"].number_format = "DD.MM.YYYY HH:MM"  # type: ignore[index]
    assert read_workbook(saved(book), most_rows=MOST) == [
        ["telefon", "dzień", "chwila", "liczba", "tak"],
        ["+48 505 111 222", "2022-09-09", "2022-09-09 15:40:00", "-5", "tak"],
        ["-5", "", "2022-09-09 00:00:00", "5"],
        [],
        ["'=", "44813.5", "a\nb", "0.25", "nie"],
    ]


def test_a_formula_is_its_last_value_or_its_text_and_is_never_run() -> None:
    plain = saved(of(("a", "b"), ("=1+1", '=HYPERLINK("http://zly.example")')))
    assert read_workbook(plain, most_rows=MOST)[1] == ["=1+1", '=HYPERLINK("http://zly.example")']
    counted = with_part(plain, SHEET, lambda xml: re.sub(rb"<f>1\+1</f><v ?/?>(</v>)?", b"<f>1+1</f><v>2</v>", xml))
    assert read_workbook(counted, most_rows=MOST)[1][0] == "2"


def test_hidden_sheets_are_passed_over_and_two_with_rows_refused() -> None:
    book = of(("a",), ("1",))
    book.create_sheet("Słownik").append(["ukryte"])
    with pytest.raises(Refused, match="Słownik"):
        read_workbook(saved(book), most_rows=MOST)
    book["Słownik"].sheet_state = "hidden"
    book.create_sheet("Pusty")
    assert read_workbook(saved(book), most_rows=MOST) == [["a"], ["1"]]


def test_merged_cells_are_refused_with_their_place() -> None:
    book = of(("a", "b"), ("1", "2"), ("3", "4"))
    book.active.merge_cells("A2:A3")  # type: ignore[union-attr]
    with pytest.raises(Refused, match="A2:A3"):
        read_workbook(saved(book), most_rows=MOST)


def test_a_hundred_thousand_empty_rows_are_no_rows() -> None:
    book = of(("a",), ("1",))
    for number in range(3, 100_003):
        book.active.cell(number, 1).number_format = "0.00"  # type: ignore[union-attr]
    began = time.process_time()
    assert read_workbook(saved(book), most_rows=2) == [["a"], ["1"]]
    assert time.process_time() - began < 20


def test_more_rows_than_may_be_are_refused() -> None:
    with pytest.raises(Refused, match="3"):
        read_workbook(saved(of(("a",), *((str(n),) for n in range(3)))), most_rows=3)


def test_a_row_far_away_does_not_hold_the_machine() -> None:
    far = with_part(saved(of(("a",), ("1",))), SHEET, lambda xml: xml.replace(b'<row r="2"', b'<row r="999999999999"'))
    assert read_workbook(far, most_rows=MOST) == [["a"]]


ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst>&a;</sst>'
GOOD = saved(of(("a",), ("1",)))
DOCX = io.BytesIO()
with zipfile.ZipFile(DOCX, "w") as _box:
    _box.writestr("word/document.xml", "<a/>")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (with_part(GOOD, "xl/media/a.bin", lambda _: bytes(120_000_000), packed=zipfile.ZIP_DEFLATED), "za duży"),
        (with_part(GOOD, "xl/vbaProject.bin", lambda _: b"macro"), "makro"),
        (with_part(GOOD, "xl/sharedStrings.xml", lambda _: ENTITY), "XML"),
        (with_part(GOOD, "xl/sharedStrings.xml", lambda _: ENTITY.decode().encode("utf-16")), "XML"),
        (with_part(GOOD, SHEET, lambda xml: xml[:-30]), "uszkodzony"),
        (with_part(GOOD, "xl/workbook.xml", lambda _: b"<a/>"), "pierwszego wiersza"),
        (GOOD[:-40], "uszkodzony"),
        (DOCX.getvalue(), "Excel"),
        (b"\xd0\xcf\x11\xe0 password", "hasł"),
    ],
)
def test_dangers_are_refused_with_the_reason(content: bytes, why: str) -> None:
    assert len(content) < 1_000_000
    with pytest.raises(Refused) as refusal:
        read_sheet(content)
    assert why in refusal.value.reason.replace("\xa0", " ")


cells = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30).map(str.strip)


@given(rows=st.lists(st.lists(cells, min_size=3, max_size=3).filter(any), min_size=1, max_size=5))
def test_what_is_written_is_read_again(rows: list[list[str]]) -> None:
    sheet = read_sheet(write_xlsx(("a", "b", "c"), rows))
    read = [[row.values.get(name, "") for name in "abc"] for row in sheet.rows]
    assert read == [[re.sub(r"[\r\n]+", " ", cell).strip() for cell in row] for row in rows]
