"""The report as a document of word processors, with headings, tables that have heads, and its language said."""

from __future__ import annotations

import io
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from wspolnie.desks.consultations.report import words
from wspolnie.desks.consultations.report.content import Case, Facts, Grid, Heading, Words, content, subtitle
from wspolnie.desks.consultations.report.figures import Figures

W_P, W_PPR, W_IND, W_LEFT, W_R, W_RPR, W_B, W_I, W_BR, W_T = (
    qn(f"w:{tag}") for tag in ("p", "pPr", "ind", "left", "r", "rPr", "b", "i", "br", "t")
)


def docx(figures: Figures, digest: str) -> bytes:
    """The whole report; what people wrote is text and nothing else."""
    document = Document()
    document.core_properties.title = words.headline(figures)
    document.core_properties.author = figures.notice.office
    document.core_properties.language = (get_language() or "pl").split("-")[0]
    document.core_properties.created = figures.notice.answered_at or figures.notice.closes_at
    _language(document)
    document.add_paragraph(subtitle(figures))
    document.add_heading(words.headline(figures), 0)
    document.add_paragraph(figures.notice.office)
    end = document.element.body.sectPr
    for block in content(figures, digest):
        match block:
            case Heading(text, level):
                document.add_heading(_plain(text), level)
            case Words(text, quiet):
                run = document.add_paragraph().add_run(_plain(text))
                run.font.size = Pt(9) if quiet else None
            case Facts(items):
                for name, told in items:
                    line = document.add_paragraph()
                    line.add_run(f"{name}: ").bold = True
                    line.add_run(_plain(told))
            case Grid():
                _grid(document, block)
            case Case():
                _case(end, block)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _language(document: Any) -> None:
    """Word's checker and screen readers take the language from the base style."""
    language = "pl-PL" if (get_language() or "pl").startswith("pl") else "en-GB"
    run = document.styles["Normal"].element.get_or_add_rPr()
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), language)
    run.append(mark)


def _grid(document: Any, block: Grid) -> None:
    document.add_heading(block.caption, 3)
    rows = [block.head, *block.rows, *([block.foot] if block.foot else [])]
    table = document.add_table(rows=len(rows), cols=len(block.head), style="Table Grid")
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)
    for row, (line, cells) in enumerate(zip(rows, (row.cells for row in table.rows), strict=True)):
        for column, (text, cell) in enumerate(zip(line, cells, strict=True)):
            paragraph = cell.paragraphs[0]
            run = paragraph.add_run(_plain(text))
            run.bold = row == 0 or (bool(block.foot) and row == len(rows) - 1)
            run.font.size = Pt(8) if len(block.head) > 6 else Pt(10)
            if column >= block.words:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph()


def _case(end: Any, block: Case) -> None:
    """A remark; thousands of them, so paragraphs are made as XML without python-docx looking up styles."""
    _lines(end, f"{block.number} · {block.who}\n{block.when}", bold=True)
    if block.about:
        _lines(end, block.about, italic=True)
    if block.withheld:
        _lines(end, block.withheld, italic=True)
    if block.proposed:
        _lines(end, _("Proposed wording") + ": " + block.proposed)
    if block.text:
        _lines(end, block.text)
    if block.verdict:
        _lines(end, block.verdict, bold=True, indent=400)
        if block.answer:
            _lines(end, block.answer, indent=400)
    elif block.without:
        _lines(end, block.without, italic=True, indent=400)


def _lines(end: Any, text: str, *, bold: bool = False, italic: bool = False, indent: int = 0) -> None:
    """Paragraphs of a text, before the properties of the section; `indent` in twentieths of a point."""
    for part in _plain(text).split("\n\n"):
        paragraph = etree.Element(W_P)
        if indent:
            etree.SubElement(etree.SubElement(paragraph, W_PPR), W_IND).set(W_LEFT, str(indent))
        run = etree.SubElement(paragraph, W_R)
        if bold or italic:
            etree.SubElement(etree.SubElement(run, W_RPR), W_B if bold else W_I)
        for number, line in enumerate(part.split("\n")):
            if number:
                etree.SubElement(run, W_BR)
            words_ = etree.SubElement(run, W_T)
            words_.text = line
            words_.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        end.addprevious(paragraph)


def _plain(text: str) -> str:
    """Without signs that XML cannot hold."""
    return str(ILLEGAL_CHARACTERS_RE.sub("", text))
