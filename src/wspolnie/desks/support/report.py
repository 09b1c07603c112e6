"""Figures of the help desk: by quarter and side of the asker, counted from the records."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from wspolnie.desks.support.models import Question
from wspolnie.desks.support.states import AskerSide, QuestionState, asker_label
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.quarters import Quarter

COLUMNS = ("kwartal", "kto_pyta", "pytania", "odpowiedziane", "w_terminie", "mediana_dni")
"""Names of columns in a spreadsheet: they are read by programs, so they do not change with the reader's language."""


@dataclass(frozen=True, slots=True)
class Row:
    """One quarter of one side. `median` is of days from question to first answer; None without an answer."""

    quarter: str
    side: AskerSide
    asked: int
    answered: int
    in_time: int
    median: float | None

    @property
    def side_label(self) -> str:
        return asker_label(self.side)

    @property
    def quarter_label(self) -> str:
        found = Quarter.parse(self.quarter)
        return found.label if found else self.quarter


def figures(city: City) -> list[Row]:
    """The newest quarter first, sides in their order."""
    counted: dict[tuple[str, str], list[tuple[datetime, datetime | None, bool | None]]] = defaultdict(list)
    rows = Question.objects.exclude(state=QuestionState.UNCONFIRMED)
    for side, came, answered, in_time in rows.values_list("side", "received_at", "answered_at", "in_time"):
        counted[str(Quarter.at(came, city.zone)), side].append((came, answered, in_time))
    quarters = sorted({quarter for quarter, _side in counted}, reverse=True)
    return [_row(quarter, side, counted.get((quarter, side), [])) for quarter in quarters for side in AskerSide]


def _row(quarter: str, side: AskerSide, of: list[tuple[datetime, datetime | None, bool | None]]) -> Row:
    days = [(answered - came) / timedelta(days=1) for came, answered, _in_time in of if answered is not None]
    in_time = sum(1 for _came, _answered, good in of if good)
    median = round(statistics.median(days), 1) if days else None
    return Row(quarter, side, len(of), len(days), in_time, median)


def cells(rows: Iterable[Row]) -> Iterable[tuple[str, ...]]:
    """Rows under COLUMNS."""
    for one in rows:
        median = "" if one.median is None else f"{one.median:.1f}"
        yield one.quarter, one.side.value, str(one.asked), str(one.answered), str(one.in_time), median
