"""Reads ODT (OpenDocument 1.3, ISO/IEC 26300): headings, lists with their numbers, tables, notes; tracked removals are
left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from lxml import etree

from wspolnie.tools.documents.structure.blocks import UnreadableDocument
from wspolnie.tools.documents.structure.office.numbering import LEVELS, Level, Numbering
from wspolnie.tools.documents.structure.office.package import Package
from wspolnie.tools.documents.structure.office.source import Source

BODY: Final = "content.xml"
_NS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT: Final = f"{{{_NS}text:1.0}}"
STYLE: Final = f"{{{_NS}style:1.0}}"
TABLE: Final = f"{{{_NS}table:1.0}}"
OFFICE: Final = f"{{{_NS}office:1.0}}"
DRAW: Final = f"{{{_NS}drawing:1.0}}"
_KINDS: Final = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_INSIDE: Final = frozenset({f"{TEXT}section", f"{TEXT}index-body", f"{DRAW}text-box", f"{TEXT}list-header"})
_LEFT_OUT: Final = frozenset(
    {f"{TEXT}tracked-changes", f"{TEXT}table-of-content", f"{OFFICE}annotation", f"{OFFICE}forms"}
)
_DEEPEST: Final = 60
_MOST_BLANKS: Final = 200


@dataclass(slots=True)
class Odt:
    """A document being read."""

    numbering: Numbering
    out: Source = field(default_factory=Source)

    def body(self, parent: etree._Element, nested: int = 0) -> None:
        """Every heading, paragraph, list and table below `parent`, in order."""
        if nested > _DEEPEST:
            raise UnreadableDocument(gettext_lazy("The file is nested deeper than a document can be. It was not read."))
        for child in parent:
            if child.tag == f"{TEXT}h":
                self.heading(child)
            elif child.tag == f"{TEXT}p":
                self.paragraph(child, "", nested)
            elif child.tag == f"{TEXT}list":
                self.list_of(child, "", 0, nested)
            elif child.tag == f"{TABLE}table":
                self.out.table([[self.cell(cell) for cell in _cells(row)] for row in _rows(child)])
            elif child.tag in _INSIDE:
                self.body(child, nested + 1)

    def heading(self, element: etree._Element, label: str = "") -> None:
        """A heading; its number in an outline is written where the file keeps it."""
        level = element.get(f"{TEXT}outline-level") or "1"
        words = "".join(self.texts(element))
        self.out.heading(
            int(level) if level.isdecimal() and len(level) < 3 else 1, f"{label} {words}" if label else words
        )

    def paragraph(self, element: etree._Element, label: str, nested: int) -> None:
        """One paragraph; text boxes anchored in it follow."""
        self.out.paragraph("".join(self.texts(element)), label)
        for box in element.iter(f"{DRAW}text-box"):
            self.body(box, nested + 1)

    def list_of(self, element: etree._Element, style: str, depth: int, nested: int) -> None:
        """The points of a list; a list without a style goes on in its parent's."""
        if nested > _DEEPEST:
            raise UnreadableDocument(gettext_lazy("The file is nested deeper than a document can be. It was not read."))
        style = element.get(f"{TEXT}style-name") or style
        if (
            depth == 0
            and element.get(f"{TEXT}continue-numbering") != "true"
            and not element.get(f"{TEXT}continue-list")
        ):
            self.numbering.counts.pop(self.numbering.family.get(style, style), None)
        for item in element:
            if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            is_first = item.tag == f"{TEXT}list-item"
            for child in item:
                if child.tag == f"{TEXT}list":
                    self.list_of(child, style, depth + 1, nested + 1)
                elif child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    label = self.numbering.label(style, min(depth, LEVELS - 1)) if is_first else ""
                    if child.tag == f"{TEXT}h":
                        self.heading(child, label)
                    else:
                        self.paragraph(child, "  " * depth + label if label else "", nested)
                    is_first = False

    def cell(self, element: etree._Element) -> str:
        """A cell's paragraphs in one line."""
        pieces = ("".join(self.texts(one)).strip() for one in element.iter(f"{TEXT}p", f"{TEXT}h"))
        return " ".join(piece for piece in pieces if piece)

    def texts(self, element: etree._Element) -> Iterator[str]:
        """The visible text, blanks and breaks as the format writes them (OpenDocument 1.3, part 3, 6.1)."""
        yield _folded(element.text)
        for child in element:
            tag = child.tag
            if tag == f"{TEXT}s":
                count = child.get(f"{TEXT}c") or "1"
                yield " " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _MOST_BLANKS)
            elif tag == f"{TEXT}tab":
                yield " "
            elif tag == f"{TEXT}line-break":
                yield "\n"
            elif tag == f"{TEXT}note":
                body = child.find(f"{TEXT}note-body")
                yield self.out.note(self.cell(body)) if body is not None else ""
            elif isinstance(tag, str) and tag not in _LEFT_OUT and tag != f"{DRAW}frame":
                yield from self.texts(child)
            yield _folded(child.tail)


def read_odt(package: Package) -> str:
    """The text of an ODT package, as the reader of pasted texts knows it. Raises UnreadableDocument."""
    root = package.tree_of(BODY)
    text = root.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        raise UnreadableDocument(gettext_lazy("The file is no text document."))
    roots = [root, *([package.tree_of("styles.xml")] if "styles.xml" in package.names else [])]
    odt = Odt(_numbering(roots))
    odt.body(text)
    return odt.out.written(_("Footnotes"))


def _numbering(roots: list[etree._Element]) -> Numbering:
    """List styles of content and styles, each a list of its own."""
    numbering = Numbering()
    for root in roots:
        for style in root.iter(f"{TEXT}list-style"):
            name = style.get(f"{STYLE}name") or ""
            levels = {
                depth: level for one in style if (depth := _depth(one)) is not None and (level := _level(one, depth))
            }
            numbering.lists.setdefault(name, levels)
            numbering.family.setdefault(name, name)
    return numbering


def _level(element: etree._Element, depth: int) -> Level | None:
    if element.tag in (f"{TEXT}list-level-style-bullet", f"{TEXT}list-level-style-image"):
        return Level("bullet", "", 1)
    if element.tag != f"{TEXT}list-level-style-number":
        return None
    written = element.get(f"{STYLE}num-format") or ""
    if not written:
        return Level("none", "", 1)
    shown = element.get(f"{TEXT}display-levels") or "1"
    count = min(int(shown) if shown.isdecimal() and len(shown) < 3 else 1, depth + 1)
    places = ".".join(f"%{place + 1}" for place in range(depth + 1 - count, depth + 1))
    pattern = (element.get(f"{STYLE}num-prefix") or "") + places + (element.get(f"{STYLE}num-suffix") or "")
    start = element.get(f"{TEXT}start-value") or "1"
    return Level(_KINDS.get(written, "decimal"), pattern, int(start) if start.isdecimal() and len(start) < 6 else 1)


def _depth(element: etree._Element) -> int | None:
    level = element.get(f"{TEXT}level") or ""
    return int(level) - 1 if level.isdecimal() and 0 < int(level[:3]) <= LEVELS else None


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for row in table.iter(f"{TABLE}table-row"):
        if next(row.iterancestors(f"{TABLE}table")) is table:
            yield row


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (cell for cell in row if cell.tag == f"{TABLE}table-cell")


def _folded(text: str | None) -> str:
    """Runs of white space are one blank in this format."""
    if not text:
        return ""
    words = " ".join(text.split())
    return (" " if text[0].isspace() else "") + words + (" " if words and text[-1].isspace() else "")
