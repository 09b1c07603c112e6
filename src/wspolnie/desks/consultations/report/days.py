"""When remarks came: by day, and by hour on the last day, when most of them come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count
from django.db.models.functions import TruncDate, TruncHour
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.models import Round
from wspolnie.desks.consultations.report import tables, words
from wspolnie.desks.consultations.report.content import Grid, groups_grid
from wspolnie.desks.consultations.report.figures import Figures
from wspolnie.desks.consultations.report.rows import counted
from wspolnie.foundation.text.dates import WARSAW
from wspolnie.foundation.text.spoken import dates
from wspolnie.tools.documents.models import Paragraph


@dataclass(frozen=True, slots=True)
class Came:
    """How many came on each day by the city's calendar; on the closing day by hour, those without an hour apart."""

    days: tuple[tuple[date, int], ...]
    hours: tuple[tuple[datetime, int], ...]
    no_hour: int
    """Of the closing day: only its day is known."""
    last_day: date


def came(round_: Round) -> Came:
    """Live remarks, whenever they came: in two statements."""
    remarks, last = counted(round_).order_by(), dates().iso(round_.closes_at)[:10]
    days = remarks.annotate(on=TruncDate("received_at", tzinfo=WARSAW)).values_list("on").annotate(count=Count("pk"))
    hours = (
        remarks.annotate(on=TruncDate("received_at", tzinfo=WARSAW), at=TruncHour("received_at", tzinfo=WARSAW))
        .filter(on=last)
        .values_list("hour_unknown", "at")
        .annotate(count=Count("pk"))
    )
    rows = list(hours)
    return Came(
        days=tuple(sorted(days)),
        hours=tuple(sorted((at, count) for unknown, at, count in rows if not unknown)),
        no_hour=sum(count for unknown, _at, count in rows if unknown),
        last_day=date.fromisoformat(last),
    )


def parts_of(round_: Round) -> Mapping[str, str]:
    """Anchor of each paragraph with the widest heading over it that is not the only one of its kind: the themes of a
    text. Nothing where a text has no such headings."""
    rows = list(Paragraph.objects.filter(version=round_.version_id).order_by("position")) if round_.version_id else []
    levels = Counter(row.level for row in rows if row.is_heading)
    width = min((level for level, count in levels.items() if count > 1), default=None)
    parts, name = {}, ""
    for row in rows:
        if row.is_heading and row.level == width:
            name = f"{row.label} {row.text}".strip()
        if name:
            parts[row.anchor] = name
    return parts


def grids(figures: Figures, when: Came, parts: Mapping[str, str]) -> Sequence[Grid]:
    """The whole summary as tables, for the page, for print and for spreadsheets."""
    head = (pgettext("column", "Day"), _("Remarks"))
    days = tuple((dates().weekday_day(day), str(count)) for day, count in when.days)
    hours = [(dates().clock(at), str(count)) for at, count in when.hours]
    if when.no_hour:
        hours.append((_("hour unknown"), str(when.no_hour)))
    found = [_crossed(table) for table in tables.tables(figures)]
    if parts:
        found.append(_crossed(tables.by_part(figures, parts)))
    if figures.groups:
        found.append(groups_grid(figures))
    found.append(
        Grid(_("Day by day"), head, days, (_("Together"), str(sum(count for _day, count in when.days))), words=1)
    )
    if hours:
        caption = _("The last day by hour, %(day)s") % {"day": dates().day(when.last_day)}
        sum_ = sum(count for _at, count in when.hours) + when.no_hour
        found.append(Grid(caption, (_("Hour from"), _("Remarks")), tuple(hours), (_("Together"), str(sum_))))
    apart = (
        (_("After the closing"), figures.late.total),
        (_("Before the start"), figures.early.total),
        (_("Withdrawn by authors"), figures.withdrawn),
        (_("Passed on: it was no remark"), figures.not_remarks),
        (words.side_label("declared"), figures.on_time.by("side")["declared"]),
        (_("Counted, their text not public"), figures.unreleased),
    )
    rows = tuple((name, str(count)) for name, count in apart)
    found.append(Grid(_("Apart"), (pgettext("column", "What"), _("Remarks")), rows))
    return found


def _crossed(table: tables.Table) -> Grid:
    def cells(line: tables.Line) -> tuple[str, ...]:
        return line.label, *(str(cell.count) for cell in line.counts), str(line.total.count)

    head = (table.head, *(whole for _word, _short, whole in table.columns), _("Together"))
    return Grid(table.caption, head, tuple(cells(line) for line in table.lines), cells(table.foot), note=table.note)


def lines(found: Sequence[Grid]) -> Sequence[tuple[str, ...]]:
    """Tables one under another, as rows of one sheet, all of the same length."""
    width = max(len(grid.head) for grid in found)
    rows: list[tuple[str, ...]] = []
    for grid in found:
        rows += [(grid.caption,), grid.head, *grid.rows, *([grid.foot] if grid.foot else [])]
        rows += [*([(grid.note,)] if grid.note else []), ()]
    return [row + ("",) * (width - len(row)) for row in rows[:-1]]
