"""Spreadsheets as text: what a row is, what became of it, and how a file is written so that it can be read again."""

from __future__ import annotations

import csv
import enum
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from wspolnie.foundation.acts import Act

BOM: Final = "\ufeff"
DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that a spreadsheet takes for a formula (OWASP, CSV injection)."""


AMOUNT: Final = re.compile(r"[+-]\d[\d \u00a0]*([.,]\d+)?")
"""A number with its sign, or a telephone number: no spreadsheet runs it."""
LONGEST_CELL: Final = 32_767
"""Characters of one cell of a workbook (ECMA-376; Excel's limits)."""


class Result(enum.StrEnum):
    """What became of a row; REPEATED is one of a thing that an earlier row of the file spoke of."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REPEATED = "repeated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a file: its number as a spreadsheet shows it (the header is 1), and cells by column."""

    number: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row; a refusal names the column and says why."""

    number: int
    result: Result
    column: str = ""
    message: str = ""
    told: str = ""
    """What will stand there, for whoever looks before the file is taken; it is shown and never kept."""


@dataclass(frozen=True, slots=True)
class Doer:
    """Who brings rows in, as the journal will say it, and into what."""

    person_id: UUID | None
    capacity: str
    target: UUID | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """One thing into which rows go: its id, the space whose roles count, its name, and the address to go back to."""

    id: UUID
    space_id: UUID
    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """How rows of a spreadsheet become things of a room. `kind` names it in addresses and on the command line."""

    kind: str
    label: str
    help: str
    act: Act
    columns: Sequence[str]
    route: str
    """Where what was brought in is read: a URL name without arguments."""
    refuse_columns: Callable[[Sequence[str]], str]
    """Why these columns are not enough, in words; empty when they are."""
    keys: Callable[[Mapping[str, str]], tuple[str, ...]]
    """What a row is known by, the strongest first: a later row of the same thing is passed over."""
    take: Callable[[Sequence[Row], Doer, bool], list[Outcome]]
    """Bring rows in, in the running transaction; with True only say what would happen."""
    whole: bool = False
    """Rows speak of one another (a tree): the whole file is taken in one transaction instead of in batches."""
    texts: frozenset[str] = frozenset()
    """Columns (as read: small letters, no Polish ones) whose cells keep their lines."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """Column -> what to write in it, for the page where the file is sent; the order is that of the template."""
    target: Callable[[UUID], Target | None] | None = None
    """The thing of an id, for rows that go into one thing rather than into a register."""


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A file that Polish spreadsheets open rightly (UTF-8 with its mark, semicolons) and that can be read in again."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return (BOM + target.getvalue()).encode()


def write_xlsx(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A workbook of one sheet; every cell is a text, so nothing in it is run and “+48 505 111 222” stays as it is."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    for row in (columns, *rows):
        sheet.append([text_cell(sheet, cell) if cell else None for cell in row])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


SHEETS: Final[Mapping[str, tuple[Callable[[Sequence[str], Iterable[Sequence[str]]], bytes], str]]] = {
    "csv": (write_csv, "text/csv; charset=utf-8"),
    "xlsx": (write_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
"""Kinds of files by the end of their names: how each is written, and its type."""


def text_cell(sheet: Any, text: str) -> Any:
    """A cell of a workbook that is written row by row: a text, never a formula, without what XML cannot hold."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", text)[:LONGEST_CELL])
    cell.data_type = "s"
    return cell


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet runs; `as_typed` takes the apostrophe away again. “-5” and “+48 505 111 222” stay."""
    if AMOUNT.fullmatch(cell):
        return cell
    return f"'{cell}" if cell.startswith((*DANGEROUS, "'")) else cell


def as_typed(cell: str) -> str:
    """A cell as it was before `write_csv` made it harmless."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*DANGEROUS, "'")) else cell
