"""Reads DOCX (ECMA-376): headings by style or outline, the numbers of lists, tables, footnotes; what was struck out in
tracked changes is left out, what was added stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from lxml import etree

from wspolnie.tools.documents.structure.blocks import UnreadableDocument
from wspolnie.tools.documents.structure.office.numbering import Numbering, W, numbering_of
from wspolnie.tools.documents.structure.office.package import Package
from wspolnie.tools.documents.structure.office.source import Source

BODY: Final = "word/document.xml"
_LEVEL: Final = re.compile(r"(?:heading|nagłówek|nagwek)\s*([1-9])$", re.IGNORECASE)
_TITLE: Final = frozenset({"title", "tytuł", "tytu"})
_LEFT_OUT: Final = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr"})
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_AROUND: Final = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml"))
_BOX: Final = f"{W}txbxContent"
_DEEPEST: Final = 60
"""Tables in tables, boxes in boxes: no office program goes so deep."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says, its ancestors included: heading level from 1 or 0, list and depth."""

    heading: int = 0
    number_id: str = ""
    depth: int = 0


@dataclass(slots=True)
class Word:
    """A document being read."""

    styles: dict[str, Style]
    numbering: Numbering
    notes: dict[str, str]
    out: Source = field(default_factory=Source)

    def body(self, parent: etree._Element, nested: int = 0) -> None:
        """Every paragraph and table below `parent`, in order."""
        if nested > _DEEPEST:
            raise UnreadableDocument(gettext_lazy("The file is nested deeper than a document can be. It was not read."))
        for child in parent:
            if child.tag == f"{W}p":
                self.paragraph(child, nested)
            elif child.tag == f"{W}tbl":
                self.out.table([[self.cell(cell) for cell in row.iterchildren(f"{W}tc")] for row in _rows(child)])
            elif child.tag in _AROUND and not _is_contents(child):
                self.body(child, nested + 1)

    def paragraph(self, element: etree._Element, nested: int) -> None:
        """One paragraph with its label; text boxes anchored in it follow."""
        style, text = self.style_of(element), "".join(self.texts(element))
        label = self.numbering.label(style.number_id, style.depth) if style.number_id and text.strip() else ""
        if style.heading:
            self.out.heading(style.heading, f"{label} {text}" if label else text)
        else:
            indent = "  " * style.depth if label else ""
            self.out.paragraph(text, indent + label if label else "")
        for box in element.iter(_BOX):
            if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                self.body(box, nested + 1)

    def cell(self, element: etree._Element) -> str:
        """A cell's paragraphs in one line; a table inside it gives its words."""
        pieces = ("".join(self.texts(one)).strip() for one in element.iter(f"{W}p"))
        return " ".join(piece for piece in pieces if piece)

    def style_of(self, element: etree._Element) -> Style:
        """The paragraph's own properties over those of its style."""
        properties = element.find(f"{W}pPr")
        if properties is None:
            return self.styles.get("", Style())
        named = properties.find(f"{W}pStyle")
        base = self.styles.get("" if named is None else named.get(f"{W}val") or "", Style())
        return _over(base, properties)

    def texts(self, element: etree._Element) -> Iterator[str]:
        """The visible text of a paragraph, tabs as blanks, breaks as line ends."""
        for child in element:
            tag = child.tag
            if tag in _LEFT_OUT or tag in (_BOX, _FALLBACK) or not isinstance(tag, str):
                continue
            if tag == f"{W}t":
                yield child.text or ""
            elif tag == f"{W}tab":
                yield " "
            elif tag in (f"{W}br", f"{W}cr"):
                yield "" if child.get(f"{W}type") in ("page", "column") else "\n"
            elif tag == f"{W}noBreakHyphen":
                yield "-"
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                kind = "footnotes" if tag.endswith("footnoteReference") else "endnotes"
                note = self.notes.get(f"{kind}:{child.get(f'{W}id')}", "")
                yield self.out.note(note) if note else ""
            else:
                yield from self.texts(child)


def read_word(package: Package) -> str:
    """The text of a DOCX package, as the reader of pasted texts knows it. Raises UnreadableDocument."""
    root = package.tree_of(BODY)
    body = root.find(f"{W}body")
    if body is None:
        raise UnreadableDocument(gettext_lazy("The file is damaged: its text cannot be read."))
    numbers = package.tree_of("word/numbering.xml") if "word/numbering.xml" in package.names else None
    word = Word(_styles(package), numbering_of(numbers), {})
    for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
        name = f"word/{kind}.xml"
        if name in package.names:
            for note in package.tree_of(name).iter(f"{W}{tag}"):
                if note.get(f"{W}type") not in ("separator", "continuationSeparator", "continuationNotice"):
                    word.notes[f"{kind}:{note.get(f'{W}id')}"] = word.cell(note)
    word.body(body)
    return word.out.written(_("Footnotes"))


def _styles(package: Package) -> dict[str, Style]:
    """Paragraph styles by id; "" is the default one."""
    if "word/styles.xml" not in package.names:
        return {}
    elements = {
        style.get(f"{W}styleId") or "": style
        for style in package.tree_of("word/styles.xml").iter(f"{W}style")
        if style.get(f"{W}type", "paragraph") == "paragraph"
    }
    found = {key: _resolved(key, elements) for key in elements}
    default = next((key for key, style in elements.items() if style.get(f"{W}default") in ("1", "true", "on")), None)
    if default is not None:
        found[""] = found[default]
    return found


def _resolved(key: str, elements: dict[str, etree._Element]) -> Style:
    """A style over its ancestors; a loop of ancestors ends where it began."""
    chain: list[etree._Element] = []
    while key in elements and elements[key] not in chain:
        chain.append(elements[key])
        based = elements[key].find(f"{W}basedOn")
        key = "" if based is None else based.get(f"{W}val") or ""
    style = Style()
    for element in reversed(chain):
        name = element.find(f"{W}name")
        called = "" if name is None else (name.get(f"{W}val") or "").strip().lower()
        heading = _LEVEL.match(called)
        level = int(heading[1]) if heading else 1 if called in _TITLE else style.heading
        style = Style(level, style.number_id, style.depth)
        properties = element.find(f"{W}pPr")
        if properties is not None:
            style = _over(style, properties)
    return style


def _over(base: Style, properties: etree._Element) -> Style:
    """Properties of a paragraph over what it had."""
    heading, number_id, depth = base.heading, base.number_id, base.depth
    outline = properties.find(f"{W}outlineLvl")
    if outline is not None and (word := outline.get(f"{W}val") or "").isdecimal() and len(word) == 1:
        heading = int(word) + 1 if int(word) < 9 else 0
    numbers = properties.find(f"{W}numPr")
    if numbers is not None:
        own, level = numbers.find(f"{W}numId"), numbers.find(f"{W}ilvl")
        if own is not None:
            number_id = own.get(f"{W}val") or ""
            number_id = "" if number_id == "0" else number_id
        if level is not None and (word := level.get(f"{W}val") or "").isdecimal() and len(word) == 1:
            depth = int(word)
    return Style(heading, number_id, depth)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Rows of a table; those that a tracked change struck out are left out."""
    for row in table.iter(f"{W}tr"):
        nearest = next(row.iterancestors(f"{W}tbl"))
        if nearest is table and row.find(f"{W}trPr/{W}del") is None:
            yield row


def _is_contents(element: etree._Element) -> bool:
    """A table of contents: the headings stand in the text anyhow."""
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"
