"""What a downloaded report says, read by programs that know nothing of how it was made: one reader for each form."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import docx
from lxml import html
from openpyxl import load_workbook
from pypdf import PdfReader

VERDICTS: Final = {
    "accepted": "Uwzględniona",
    "partly": "Uwzględniona w części",
    "not_accepted": "Nieuwzględniona",
    "already_covered": "Już jest w tekście",
    "noted": "Przyjęta do wiadomości",
    "out_of_scope": "Poza tematem",
}
CHANNELS: Final = {
    "web": "formularz",
    "email": "e-mail",
    "paper": "papier",
    "edoreczenia": "e-Doręczenia",
    "epuap": "ePUAP",
    "meeting": "spotkanie",
    "oral": "ustnie w urzędzie",
}
SIDES: Final = {
    "resident": "Mieszkańcy",
    "organisation": "Organizacje",
    "office": "Urzędy, rady i jednostki",
    "declared": "Organizacje niepotwierdzone",
}
BY_VERDICT, BY_CHANNEL, BY_SIDE = "Jak odpowiedzieliśmy", "Którędy przyszły", "Od kogo"
AUTHORS: Final = "Grupy uwag według autorów"
LATE: Final = "Po terminie"
SUM: Final = "Razem"
Table = Mapping[str, Sequence[str]]
"""What a row is of, and its other cells."""


@dataclass(frozen=True)
class Said:
    """What every form must say alike. Remarks by number with the words of their verdict, empty where there is none."""

    verdicts: Mapping[str, int]
    channels: Mapping[str, int]
    sides: Mapping[str, int]
    late: int
    groups: Mapping[str, int]
    remarks: Mapping[int, str]


def plain(text: object) -> str:
    """Without breaks of lines, and spaces that hold words together."""
    return " ".join(str(text if text is not None else "").replace("\u00ad", "").split())


def of_tables(tables: Mapping[str, Table], late: int, remarks: Mapping[int, str]) -> Said:
    """From the tables of a document; sums of columns and rows must agree in it already."""
    verdicts, channels, sides = (tables[name] for name in (BY_VERDICT, BY_CHANNEL, BY_SIDE))
    for table in (channels, sides):
        for column in zip(*table.values(), strict=True):
            *parts, whole = map(int, column)
            assert sum(parts) == whole
        for row in table.values():
            *parts, whole = map(int, row)
            assert sum(parts) == whole
    groups = {name.partition(".")[0]: int(row[-1]) for name, row in tables.get(AUTHORS, {}).items() if name != SUM}
    return Said(_last(verdicts, 0), _last(channels, -1), _last(sides, -1), late, groups, remarks)


def _last(table: Table, column: int) -> dict[str, int]:
    counts = {name: int(row[column]) for name, row in table.items() if name != SUM}
    assert sum(counts.values()) == int(table[SUM][column])
    return counts


def page(source: str) -> Said:
    """The page of the report as the browser holds it, or the one of the package for the bulletin."""
    tree = html.fromstring(source)
    tables = _html_tables(tree)
    if heads := tree.xpath("//section[@aria-labelledby='grupy']//h3"):
        found = [(plain(one.text_content()), plain(one.getnext().text_content())) for one in heads]
        tables[AUTHORS] = {name: [words.partition(" ")[0]] for name, words in found}
    (late,) = tree.xpath("//dl[@class='figures']/div[dt[contains(., 'po terminie')]]/dd")
    remarks = {}
    for one in tree.xpath("//section[@aria-labelledby='uwagi']//article[@id]"):
        remarks[int(one.get("id").removeprefix("u"))] = _verdict(one.itertext())
    return of_tables(tables, int(late.text_content()), remarks)


def bulletin(source: str) -> Said:
    """The page of the package for the bulletin."""
    tree = html.fromstring(source)
    (late,) = tree.xpath(f"//dt[.='{LATE}']/following-sibling::dd[1]")
    heads = ((plain(one.findtext("p/b")), one) for one in tree.iter("article"))
    remarks = {number(code): _verdict(one.itertext()) for code, one in heads}
    return of_tables(_html_tables(tree), int(late.text_content()), remarks)


def _html_tables(tree: html.HtmlElement) -> dict[str, Table]:
    found = {}
    for table in tree.iter("table"):
        rows = [[plain(cell.text_content()) for cell in row] for row in table.xpath("./tbody/tr | ./tfoot/tr")]
        found[plain(table.findtext("caption"))] = {row[0]: row[1:] for row in rows}
    return found


def pdf(content: bytes) -> tuple[Said, str]:
    """A PDF, with all its text."""
    whole = "\n".join(one.extract_text() for one in PdfReader(io.BytesIO(content)).pages)
    text = plain(whole)
    tables = {name: _set_table(text, name) for name in (BY_VERDICT, BY_CHANNEL, BY_SIDE)}
    if AUTHORS in text:
        tables[AUTHORS] = _set_table(text, AUTHORS, until=" 1 autor| 2 autorów")
    late = re.search(rf"{LATE}: (\d+)", text)
    assert late is not None
    return of_tables(tables, int(late[1]), _cases(whole.splitlines())), text


def _set_table(text: str, caption: str, until: str = "") -> Table:
    """Rows of a set table: words, then numbers. Its head ends where its first row of numbers begins, so the words of
    that row are those after "Razem" (or "Udział")."""
    inside = text[text.index(caption) + len(caption) :]
    _head, _mark, inside = inside.partition(" Udział " if caption == BY_VERDICT else f" {SUM} ")
    rows: dict[str, Sequence[str]] = {}
    for words, numbers in re.findall(r"(\D[^\d]*?(?:-\d+\. \D+?)?) ((?:[\d,]+%?(?: |$))+)", inside):
        rows[words.strip()] = numbers.split()
        if words.strip() == SUM or (until and len(rows) == 1):
            break
    return rows


def document(content: bytes) -> tuple[Said, str]:
    """A document of a word processor, with all its text."""
    opened = docx.Document(io.BytesIO(content))
    tables: dict[str, Table] = {}
    heading, lines = "", []
    for block in opened.iter_inner_content():
        if isinstance(block, docx.table.Table):
            cells = [[plain(cell.text) for cell in row.cells] for row in block.rows]
            tables[heading] = {row[0]: row[1:] for row in cells[1:]}
            lines += [" ".join(row) for row in cells]
        else:
            heading = plain(block.text) or heading
            lines += block.text.splitlines()
    (late,) = (int(line.rpartition(":")[2]) for line in lines if line.startswith(f"{LATE}:"))
    return of_tables(tables, late, _cases(lines)), plain(" ".join(lines))


def _cases(lines: Iterable[str]) -> dict[int, str]:
    """Remarks in the order of lines: a number, and somewhere below it its verdict alone in a line."""
    found: dict[int, str] = {}
    last = 0
    for line in map(plain, lines):
        if head := re.match(r"\w+/\d+/KON-\d+/U-(\d+) · ", line):
            last = int(head[1])
            found.setdefault(last, "")
        elif last and line in VERDICTS.values():
            found[last] = line
    return found


def _verdict(texts: Iterable[str]) -> str:
    known = [text for text in map(plain, texts) if text in VERDICTS.values()]
    return known[0] if known else ""


def workbook(content: bytes) -> tuple[Said, str]:
    """A workbook, with all its words."""
    book = load_workbook(io.BytesIO(content), read_only=True)
    numbers, _course, list_ = (
        [[plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets
    )
    tables: dict[str, dict[str, Sequence[str]]] = {}
    name, table, late = "", {}, -1
    for row in numbers:
        cells = [cell for cell in row if cell]
        if len(cells) == 1 and cells[0] in (BY_VERDICT, BY_CHANNEL, BY_SIDE, AUTHORS):
            name, table = cells[0], {}
        elif not cells:
            name = ""
        elif name and cells[1][0].isdigit():
            table[cells[0]] = cells[1:]
            tables[name] = table
        elif cells[0] == LATE:
            late = int(cells[1])
    rows = [row + [""] * (len(list_[0]) - len(row)) for row in list_[1:]]
    said = of_tables(tables, late, {number(row[0]): row[9] for row in rows})
    assert _rows(rows) == said, "its sheet of figures says what its sheet of remarks does"
    return said, " ".join(cell for sheet in book.worksheets for row in sheet.values for cell in map(plain, row))


def sheet(content: bytes) -> Said:
    """A sheet of separated values: it has no figures, so they are counted."""
    return _rows(list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))[1:])


def _rows(rows: Sequence[Sequence[str]]) -> Said:
    live = [row for row in rows if not row[11].startswith("Wycofana")]
    in_time = [[plain(cell) for cell in row] for row in live if plain(row[3]) == "w terminie"]
    return Said(
        Counter(row[9] for row in in_time),
        Counter(row[2] for row in in_time),
        Counter(row[4] for row in in_time),
        sum(plain(row[3]) == "po terminie" for row in live),
        Counter(row[12] for row in in_time if row[12]),
        {number(row[0]): plain(row[9]) for row in rows},
    )


def data(content: bytes) -> Said:
    """What programs read."""
    told = json.loads(content)
    counts = told["counts"]
    return Said(
        {VERDICTS[word]: count for word, count in counts["by_verdict"].items()},
        {CHANNELS[word]: count for word, count in counts["by_channel"].items()},
        {SIDES[word]: count for word, count in counts["by_side"].items()},
        counts["late"],
        {one["number"]: one["authors"] for one in told["groups"]},
        {number(one["number"]): VERDICTS[one["answer"]["verdict"]] if one["answer"] else "" for one in told["remarks"]},
    )


def number(code: str) -> int:
    """WRO/2026/KON-3/U-0007 -> 7"""
    return int(code.rpartition("U-")[2])


def unpacked(content: bytes) -> dict[str, bytes]:
    """Files of a package, each whole by its checksum."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}
