"""Reading workbooks (XLSX) as rows of text. Nothing in them is run; what cannot be read whole is refused aloud."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice, repeat, zip_longest
from typing import Any, Final

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused

ZIP: Final = b"PK\x03\x04"
OLD: Final = b"\xd0\xcf\x11\xe0"
"""Beginning of an old Excel file, and of a workbook behind a password (compound file, MS-CFB)."""
MOST_BYTES: Final = 100_000_000
"""Bytes of a workbook unpacked; 100,000 remarks of a page each are fewer."""
MOST_PARTS: Final = 1_000
MOST_COLUMNS: Final = 200
LAST_ROW: Final = 1_048_576
"""Rows of a sheet in Excel."""
PART: Final = 1 << 16
MERGED: Final = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*ref=\"([A-Z0-9:]{1,30})\"")
FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s/>]")
DAMAGE: Final = (zipfile.BadZipFile, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError)
"""What the reader raises over parts that contradict one another."""


def read_workbook(content: bytes, *, most_rows: int) -> list[list[str]]:
    """The rows of the one visible sheet that holds something: cells as people see them, but numbers and days in full.

    An empty row is an empty list, those after the last full one are left out. A formula is read as its last value,
    or as its text when no program has counted it.

    Raises:
        Refused: when it is no workbook, hides danger (a bomb, a macro, XML entities), or would lose something: merged
            cells, two sheets with rows, more than `most_rows` full rows.
    """
    from openpyxl.utils.exceptions import InvalidFileException

    _refuse_dangers(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # of lists and colours that the reader does not know
            return _rows(content, most_rows)
    except Refused:
        raise
    except (InvalidFileException, *DAMAGE) as error:
        raise Refused(_("This workbook is damaged. Open it in a spreadsheet and save it again as XLSX.")) from error


def _refuse_dangers(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as box:
            parts = box.infolist()
            names = {part.filename for part in parts}
            # The declared size binds: the reader never gives out more bytes of a part than it says.
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
                raise Refused(_("Unpacked, this workbook would be too large. Send the rows in parts or as CSV."))
            if "xl/workbook.xml" not in names:
                raise Refused(_("This is not an Excel workbook. In your spreadsheet choose “Save as” XLSX or CSV."))
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise Refused(_("This workbook holds a macro. Save it as XLSX without macros."))
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _refuse_entities(box, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise Refused(_("This workbook is damaged. Open it in a spreadsheet and save it again as XLSX.")) from error


def _refuse_entities(box: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Office programs never write a DOCTYPE, without which there are no entities; UTF-16 would hide one."""
    with box.open(part) as stream:
        head = stream.read(PART)
    if b"\0" in head[:200] or re.search(rb"<!(?:DOCTYPE|ENTITY)", head, re.IGNORECASE):
        raise Refused(_("This workbook holds XML that office programs do not write. Save it again as XLSX."))


def _rows(content: bytes, most_rows: int) -> list[list[str]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    formulas = load_workbook(io.BytesIO(content), read_only=True) if _looked_through(content) else None
    try:
        found: list[list[str]] = []
        named = ""
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                continue
            rows = _sheet(sheet, formulas[sheet.title] if formulas else None, most_rows)
            if rows and found:
                raise Refused(
                    _("Rows stand in two sheets: “%(one)s” and “%(two)s”. Leave one of them in the file.")
                    % {"one": named, "two": sheet.title}
                )
            if rows:
                found, named = rows, sheet.title
        return found
    finally:
        book.close()
        if formulas is not None:
            formulas.close()


def _sheet(sheet: Any, formulas: Any, most_rows: int) -> list[list[str]]:
    rows: list[list[str]] = []
    full = 0
    beside = _walk(formulas) if formulas is not None else repeat(())
    for number, (cells, written) in enumerate(zip(_walk(sheet), beside, strict=False), 1):
        texts = [_text(cell, formula) for cell, formula in zip_longest(cells, written[: len(cells)])]
        while texts and not texts[-1].strip():
            texts.pop()
        if not texts:
            continue
        full += 1
        if full > most_rows:
            raise Refused(_("The file has more than %(most)s rows. Send it in parts.") % {"most": most_rows})
        rows.extend([] for _gap in range(number - 1 - len(rows)))
        rows.append(texts)
    return rows


def _walk(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """Rows with their true width: what a file says of its size is not believed."""
    sheet.reset_dimensions()
    for cells in islice(sheet.iter_rows(), LAST_ROW):
        yield cells[:MOST_COLUMNS]


def _text(cell: Any, written: Any) -> str:
    value = cell.value
    if value is None:
        return str(written.value) if written is not None and written.data_type == "f" and written.value else ""
    match value:
        case bool():
            return _("yes") if value else _("no")
        case datetime():
            return _moment(value, cell.number_format or "")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 10**15 else repr(value)
        case _:
            return str(value)


def _moment(value: datetime, shown_as: str) -> str:
    """A day alone when the cell shows no hour; spreadsheets count time in fractions of days, so to the second."""
    whole = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]', "", shown_as).lower()
    return whole.strftime("%Y-%m-%d %H:%M:%S") if "h" in plain or whole.time() != time() else whole.strftime("%Y-%m-%d")


def _looked_through(content: bytes) -> bool:
    """Whether any sheet holds a formula.

    Raises:
        Refused: when cells are merged: only the first holds the value, the other rows would come in with a hole.
    """
    formulas = False
    with zipfile.ZipFile(io.BytesIO(content)) as box:
        for name in box.namelist():
            if not name.startswith("xl/worksheets/") or not name.endswith(".xml"):
                continue
            tail = b""
            with box.open(name) as stream:
                while piece := stream.read(PART):
                    window = tail + piece
                    if found := MERGED.search(window):
                        words = _("Cells are merged (%(range)s). Unmerge them and fill each one.")
                        raise Refused(words % {"range": found.group(1).decode()})
                    formulas = formulas or FORMULA.search(window) is not None
                    tail = window[-200:]
    return formulas
