"""Files as spreadsheets save them: every way of writing is read, what cannot be read is refused with the reason."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import as_typed, write_csv
from wspolnie.foundation.text.plain import HostileText, clean_line
from wspolnie.services.imports.reading import read_sheet

ROWS = (("KRS", "Nazwa"), ("37904", "Żółw; „Ćma”, łąka"), ("5", 'A "b" c'))


def saved(delimiter: str, encoding: str) -> bytes:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows(ROWS)
    return target.getvalue().encode(encoding)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16"])
def test_a_file_is_read_however_it_was_saved(delimiter: str, encoding: str) -> None:
    sheet = read_sheet(saved(delimiter, encoding))
    assert sheet.columns == ("krs", "nazwa")
    assert [(row.number, dict(row.values)) for row in sheet.rows] == [
        (2, {"krs": "37904", "nazwa": "Żółw; „Ćma”, łąka"}), (3, {"krs": "5", "nazwa": 'A "b" c'}),
    ]  # fmt: skip


def test_excel_may_be_told_the_sign_between_cells() -> None:
    sheet = read_sheet(b"sep=,\r\nkrs,nazwa;x\r\n1,A\r\n")
    assert [dict(row.values) for row in sheet.rows] == [{"krs": "1", "nazwa;x": "A"}]


def test_only_columns_of_texts_keep_their_lines() -> None:
    content = b'a;b\n"1\n2";"3\r\n4"\n'
    assert dict(read_sheet(content, {"b"}).rows[0].values) == {"a": "1 2", "b": "3\n4"}


def test_numbers_of_rows_are_those_of_the_file_and_short_rows_are_short() -> None:
    sheet = read_sheet(b"krs;nazwa;;Nazwa kompletna\n\n1;A;x;1;za duzo\n;;;\n2\n")
    assert [(row.number, dict(row.values)) for row in sheet.rows] == [
        (3, {"krs": "1", "nazwa": "A", "nazwa_kompletna": "1"}), (5, {"krs": "2"}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04\x00\x00", "XLSX"),
        (b"", "kolumn"),
        (b"\n1;2\n", "kolumn"),
        (b"krs;nazwa;krs\n1;2;3\n", "krs"),
        (b'krs;nazwa\n1;"bez konca\n', "cudzys"),
        (b"krs;nazwa\n1;a\x00b\n", "CSV"),
        (b"krs\n\x81\x83\x98\n", "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_sheet(content)
    assert why in refusal.value.reason


def _line(text: str) -> str | None:
    try:
        return clean_line(text)
    except HostileText:
        return None


cells = st.text(max_size=30).map(_line).filter(lambda text: text is not None).map(str)


@given(rows=st.lists(st.lists(cells, min_size=3, max_size=3).filter(any), min_size=1, max_size=5))
def test_what_is_written_is_read_again(rows: list[list[str]]) -> None:
    """Formulas too, which no spreadsheet runs on the way."""
    sheet = read_sheet(write_csv(("a", "b", "c"), rows))
    assert [list(row.values.values()) for row in sheet.rows] == rows


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|x", "+48 71*2", "-", "-5+3", "@SUM(A1)", "'='", "''"])
def test_no_cell_is_a_formula(cell: str) -> None:
    written = next(csv.reader(io.StringIO(write_csv(("a",), [(cell,)]).decode().splitlines()[1])))[0]
    assert written[0] == "'"
    assert as_typed(written) == cell
