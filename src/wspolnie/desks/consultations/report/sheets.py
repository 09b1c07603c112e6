"""The report as rows: remarks with their answers for a spreadsheet, and its tables in a workbook."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.report import words
from wspolnie.desks.consultations.report.content import Facts, Grid, Heading, content, subtitle
from wspolnie.desks.consultations.report.figures import Figures, Told
from wspolnie.foundation.sheets import text_cell, write_csv
from wspolnie.foundation.text.spoken import dates

NUMBERS = frozenset("0123456789")


def columns() -> Sequence[str]:
    """Of the list of remarks."""
    return (
        _("number"), _("received"), _("how it came"), _("in time"), _("from whom"),
        pgettext("column", "who"), _("to what"),
        _("proposed wording"), pgettext("column", "reason"), _("verdict"), _("answer"), _("why there is no text"),
        pgettext("column", "group"),
    )  # fmt: skip


def cells(told: Told) -> tuple[str, ...]:
    """A remark as a row."""
    at = dates().iso(told.received_at)
    side = "declared" if told.standing == "declared" else told.side
    return (
        told.code,
        at[:10] if told.hour_unknown else at[:19].replace("T", " "),
        words.channel_label(told.channel),
        words.in_time(told.timeliness),
        words.side_label(side),
        words.who_told(told),
        words.where_told(told.where),
        told.proposed,
        told.reason,
        words.verdict_told(told.verdict) if told.verdict else "",
        told.answer,
        words.withheld_told(told),
        told.group,
    )


def csv(figures: Figures, _digest: str) -> bytes:
    """Every remark with its answer."""
    return write_csv(columns(), (cells(told) for told in figures.remarks))


def xlsx(figures: Figures, digest: str) -> bytes:
    """Three sheets: the figures, the notice with the meetings, the remarks. Numbers are numbers, words are texts."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.title = words.headline(figures)
    book.properties.creator = figures.notice.office
    numbers, course, list_ = (book.create_sheet(name) for name in (_("Numbers"), _("Course"), _("Remarks")))
    target = numbers
    numbers.column_dimensions["A"].width = course.column_dimensions["A"].width = 42
    _row(numbers, [subtitle(figures)], bold=True)
    for block in content(figures, digest):
        match block:
            case Heading(text) if text in (
                _("How the consultation went"),
                _("Answers corrected after the publication"),
            ):
                target = course
            case Heading(text) if text == _("What many asked for"):
                target = numbers
            case Facts(items):
                for name, told in items:
                    _row(target, [name, told])
                _row(target, [])
            case Grid():
                _row(target, [block.caption], bold=True)
                _row(target, block.head, bold=True)
                for line in block.rows:
                    _row(target, line)
                if block.foot:
                    _row(target, block.foot, bold=True)
                if block.note:
                    _row(target, [block.note])
                _row(target, [])
            case _:
                continue
    list_.freeze_panes = "B2"
    list_.auto_filter.ref = f"A1:M{len(figures.remarks) + 1}"
    for letter, width in zip("ABCDEFGHIJKLM", (24, 20, 14, 14, 24, 28, 18, 50, 60, 22, 60, 24, 10), strict=True):
        list_.column_dimensions[letter].width = width
    _row(list_, columns(), bold=True)
    for one in figures.remarks:
        _row(list_, cells(one), numbers=False)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _row(sheet: Any, values: Iterable[str], *, bold: bool = False, numbers: bool = True) -> None:
    sheet.append([_cell(sheet, value, bold, numbers) for value in values])


def _cell(sheet: Any, value: str, bold: bool, numbers: bool) -> Any:
    """Nothing in it is run: a text is a text, and only a plain number is a number."""
    if not value:
        return None
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    number = numbers and NUMBERS.issuperset(value)
    cell = WriteOnlyCell(sheet, value=int(value)) if number else text_cell(sheet, value)
    if bold:
        cell.font = Font(bold=True)
    return cell
