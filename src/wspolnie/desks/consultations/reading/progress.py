"""How far the answers are, office by office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F, Q
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.models import Assignment, Remark, Round
from wspolnie.desks.consultations.reading.steps import ACCEPTED, DRAFTED, FRESH, OVERDUE, REVIEW, to_write
from wspolnie.desks.consultations.states import LIVE, AnswerState

NOBODY = "nikt"
"""`komu`: remarks that are assigned to nobody."""
ALONE = "bez-biura"
"""`komu`: remarks that are assigned to persons for whom no office is named."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The figures of one office: `fresh`, `drafted`, `review` and `accepted` together are all that it has."""

    name: str
    whose: str
    """As the address of the queue says it (`komu`)."""
    fresh: int
    drafted: int
    review: int
    accepted: int
    overdue: int

    @property
    def assigned(self) -> int:
        return self.fresh + self.drafted + self.review + self.accepted

    @property
    def figures(self) -> tuple[tuple[str, int], ...]:
        """(`etap` of the queue that shows just these remarks, how many they are), in the order of the columns."""
        return (
            ("", self.assigned), (FRESH, self.fresh), (DRAFTED, self.drafted), (REVIEW, self.review),
            (ACCEPTED, self.accepted), (OVERDUE, self.overdue),
        )  # fmt: skip


def progress_of(round_: Round, now: datetime) -> list[Progress]:
    """A row for each office with work, in Polish order; then persons without an office; then what nobody has. Two
    statements, however many remarks."""
    held = Assignment.objects.current().filter(remark__round=round_, remark__state__in=sorted(LIVE))
    rows = (
        held.values("office_id", "office__name", "office__name_key")
        .annotate(**_counts("remark__"), overdue=Count("pk", filter=Q(to_write("remark__"), due_at__lt=now)))
        .order_by(F("office__name_key").asc(nulls_last=True), "office_id")
    )
    found = [
        Progress(
            row["office__name"] or _("Persons without an office"),
            whose(row["office_id"]),
            row["fresh"],
            row["drafted"],
            row["review"],
            row["accepted"],
            row["overdue"],
        )
        for row in rows
    ]
    free = Remark.objects.live().filter(round=round_).exclude(assignments__in=held).aggregate(**_counts(""))
    if any(free.values()):
        found.append(Progress(_("Assigned to nobody"), NOBODY, overdue=0, **free))
    return found


def whose(office_id: UUID | None) -> str:
    return f"biuro-{office_id}" if office_id else ALONE


def _counts(path: str) -> dict[str, Count]:
    state = f"{path}answer__state"
    unfinished = [AnswerState.DRAFT, AnswerState.RETURNED]
    return {
        "fresh": Count("pk", filter=Q(**{f"{path}answer": None})),
        "drafted": Count("pk", filter=Q(**{f"{state}__in": unfinished})),
        "review": Count("pk", filter=Q(**{state: AnswerState.REVIEW})),
        "accepted": Count("pk", filter=Q(**{state: AnswerState.ACCEPTED})),
    }


def total(rows: list[Progress]) -> Progress:
    """All rows together."""
    sums = {name: sum(getattr(row, name) for row in rows) for name in ("fresh", "drafted", "review", "accepted")}
    return Progress(_("Together"), "", overdue=sum(row.overdue for row in rows), **sums)


def lines(rows: list[Progress]) -> Iterator[tuple[str, ...]]:
    """The table for a spreadsheet, with its last row."""
    for row in [*rows, total(rows)]:
        yield (row.name, *(str(count) for _step, count in row.figures))
