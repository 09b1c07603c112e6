"""The tables of a report, the same on the page and in every file; each number with the words that choose its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.report.cube import Cube, in_order
from wspolnie.desks.consultations.report.figures import Figures
from wspolnie.desks.consultations.report.rows import DECLARED, Chosen
from wspolnie.desks.consultations.report.words import (
    channel_label,
    several_told,
    side_label,
    verdict_short,
    verdict_told,
    where_told,
)
from wspolnie.desks.consultations.states import Channel, Side, Verdict
from wspolnie.foundation.deadlines.limits import Timeliness

SIDES: Final = (Side.ORGANISATION, Side.RESIDENT, Side.OFFICE, DECLARED)


@dataclass(frozen=True, slots=True)
class Count:
    """A number and the address words of the rows that make it."""

    count: int
    query: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row: what it is of, its numbers, their sum."""

    word: str
    label: str
    counts: tuple[Count, ...]
    total: Count


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers along an axis by verdict; columns as (word, short name, whole name)."""

    key: str
    caption: str
    head: str
    columns: tuple[tuple[str, str, str], ...]
    lines: tuple[Line, ...]
    foot: Line
    note: str = ""
    """By what rule its rows and its sum agree, where that needs saying."""


def all_of(timeliness: str = Timeliness.ON_TIME) -> str:
    """The rows that one big number counts."""
    return Chosen(timeliness=timeliness).query


def verdicts(figures: Figures) -> Sequence[Line]:
    """How the remarks in time were answered, with a line for those that were not yet."""
    counts = figures.on_time.by("verdict")
    return [
        Line(word, verdict_told(word), (), Count(counts[word], Chosen.along("verdict", word).query))
        for word in in_order(counts, Verdict)
    ]


def by_channel(figures: Figures) -> Table:
    """Which way they came, by verdict."""
    return _crossed(figures.on_time, "channel", Channel, channel_label, _("Which way they came"), _("Way"))


def by_side(figures: Figures) -> Table:
    """From whom, by verdict; organisations that nobody confirmed stand apart."""
    return _crossed(figures.on_time, "side", SIDES, side_label, _("From whom"), _("Side"))


def by_paragraph(figures: Figures) -> Table:
    """To what, by verdict, in the order of the text."""
    names = {anchor: where_told(name) for anchor, name in figures.paragraphs} | {"": _("To the whole")}
    order = [anchor for anchor, _name in figures.paragraphs]
    table = _crossed(figures.on_time, "paragraph", order, names.__getitem__, _("To what"), _("Paragraph"))
    return replace(table, note=several_told(figures.on_time))


def by_part(figures: Figures, parts: Mapping[str, str]) -> Table:
    """To which part of the text, by verdict; `parts` names the part of each paragraph by anchor. One on several
    paragraphs of the same part counts once there."""
    cells = []
    for cell in figures.on_time.cells:
        first, *also = dict.fromkeys(parts.get(anchor, "") for anchor in cell.words("paragraph"))
        cells.append(replace(cell, paragraph=first, also=tuple(also)))
    cube, order = Cube(tuple(cells)), list(dict.fromkeys(parts.values()))
    table = _crossed(
        cube, "paragraph", order, lambda name: name or _("To the whole"), _("Which theme: parts of the text"), _("Part")
    )
    return replace(table, key="part", note=several_told(cube, parts=True))


def tables(figures: Figures) -> Sequence[Table]:
    """All that cross an axis with the verdicts."""
    return [by_channel(figures), by_side(figures), by_paragraph(figures)]


def _crossed(
    cube: Cube, axis: str, order: Iterable[str], label: Callable[[str], str], caption: str, head: str
) -> Table:
    along, across, cells = cube.by(axis), cube.by("verdict"), cube.crossed(axis, "verdict")
    words = in_order(across, Verdict)
    lines = tuple(
        Line(
            one,
            label(one),
            tuple(Count(cells[one, word], Chosen.along(axis, one, ("verdict", word)).query) for word in words),
            Count(along[one], Chosen.along(axis, one).query),
        )
        for one in in_order(along, order)
    )
    foot = Line(
        "",
        _("Together"),
        tuple(Count(across[word], Chosen.along("verdict", word).query) for word in words),
        Count(cube.total, all_of()),
    )
    columns = tuple((word, verdict_short(word), verdict_told(word)) for word in words)
    return Table(axis, caption, head, columns, lines, foot)
