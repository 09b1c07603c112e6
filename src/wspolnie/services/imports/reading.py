"""Reading a spreadsheet, whichever program saved it: a workbook, or a text table. What cannot be read is refused with
the reason."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import Row, as_typed
from wspolnie.foundation.text.letters import fold
from wspolnie.foundation.text.plain import HostileText, clean_line, clean_text
from wspolnie.foundation.workbooks import OLD, ZIP, read_workbook

ENCODINGS: Final = ("utf-8-sig", "cp1250")
DELIMITERS: Final = (";", ",", "\t")
MOST_ROWS: Final = 200_000
SAYS: Final = re.compile(r"sep=([;,\t])\r?", re.IGNORECASE)
"""A first line by which Excel is told the sign between cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as rows; `columns` as they stand in its first row, folded to plain small letters."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(content: bytes, texts: Collection[str] = ()) -> Sheet:
    """The rows of a file; empty ones are left out, numbers stay those of the file. Cells of the columns `texts` keep
    their lines, in the others a line break is a space.

    Raises:
        Refused: when it is neither a workbook nor a text table with a header, or a cell cannot be kept.
    """
    if content.startswith(OLD):
        raise Refused(_("This is an old Excel file, or one behind a password. Save it as XLSX without a password."))
    is_book = content.startswith(ZIP)
    table = read_workbook(content, most_rows=MOST_ROWS) if is_book else _table(_text(content))
    if not table or not any(table[0]):
        raise Refused(_("The file has no first row with the names of columns."))
    columns = tuple(fold(name).strip().replace(" ", "_") for name in table[0])
    if doubled := {name for name in columns if name and columns.count(name) > 1}:
        raise Refused(_("A column stands twice: %(names)s.") % {"names": ", ".join(sorted(doubled))})
    rows = (
        Row(number, _cells(columns, cells, number, texts, typed=str if is_book else as_typed))
        for number, cells in enumerate(table[1:], 2)
        if any(cells)
    )
    return Sheet(columns, tuple(rows))


def _table(text: str) -> list[list[str]]:
    first_line, _end, rest = text.partition("\n")
    if said := SAYS.fullmatch(first_line):
        delimiter, text = said.group(1), rest
    else:
        delimiter = max(DELIMITERS, key=first_line.count)
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise Refused(
            _("The file is not a table saved as CSV: a quotation mark is not closed, or a cell is too long.")
        ) from error
    if len(table) > MOST_ROWS:
        raise Refused(_("The file has more than %(most)s rows. Send it in parts.") % {"most": MOST_ROWS})
    return table


def _text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # Excel's "Unicode text"
        try:
            content = content.decode("utf-16").encode()
        except UnicodeDecodeError as error:
            raise Refused(_("The letters of this file cannot be read. Save it as CSV in UTF-8.")) from error
    if b"\x00" in content:
        raise Refused(
            _("This is neither a workbook nor a text file. In your spreadsheet choose “Save as” XLSX or CSV.")
        )
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(_("The letters of this file cannot be read. Save it as CSV in UTF-8."))


def _cells(
    columns: tuple[str, ...], cells: list[str], number: int, texts: Collection[str], *, typed: Callable[[str], str]
) -> Mapping[str, str]:
    try:
        values = {
            name: (clean_text if name in texts else clean_line)(typed(cell.strip()))
            for name, cell in zip(columns, cells, strict=False)
            if name
        }
    except HostileText as hostile:
        raise Refused(_("Row %(row)s: %(reason)s") % {"row": number, "reason": str(hostile)}) from hostile
    return values


@lru_cache(maxsize=2)
def kept_sheet(city_id: UUID, sha256: str, texts: frozenset[str] = frozenset()) -> Sheet:
    """The rows of a kept file; kept because a run asks for them with every batch. The digest stands for the bytes."""
    return read_sheet(place_of(city_id, sha256).read_bytes(), texts)


Keys = Callable[[Mapping[str, str]], tuple[str, ...]]


@lru_cache(maxsize=2)
def kept_repeated(city_id: UUID, sha256: str, texts: frozenset[str], keys: Keys) -> dict[int, int]:
    """As `repeated`, of a kept file; kept because a run asks for it with every batch."""
    return repeated(kept_sheet(city_id, sha256, texts), keys)


def repeated(sheet: Sheet, known_by: Keys) -> dict[int, int]:
    """Number of a row -> number of the earlier row that spoke of the same thing."""
    first: dict[str, int] = {}
    found: dict[int, int] = {}
    for row in sheet.rows:
        keys = known_by(row.values)
        if keys and keys[0] in first:
            found[row.number] = first[keys[0]]
            continue
        for key in keys:
            first.setdefault(key, row.number)
    return found
