"""Figures of agency: what became of recommendations, counted from the records alone (REQ-072, E-20)."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple
from uuid import UUID

from django.db.models import Count, F, Q
from django.utils import timezone

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.spaces.policy import Actor
from wspolnie.tools.decisions.models import Recommendation, RecommendationQuerySet
from wspolnie.tools.decisions.reading import Shown
from wspolnie.tools.decisions.states import PROMISES, SENT_OUT, RecommendationState, Verdict

COLUMNS: Final = (
    "wyslane", "nalezne", "odpowiedziane", "w_terminie", "po_terminie", "mediana_dni", "przyjete", "odmowy",
    "w_realizacji", "zalegle", "wykonane",
)  # fmt: skip
"""Names of columns in a spreadsheet: programs read them, so they do not change with the reader's language."""
DAY: Final = timedelta(days=1)


class Counted(NamedTuple):
    """What figures need of a recommendation that was sent."""

    space_id: UUID
    office_id: UUID
    sent_at: datetime
    due_at: datetime
    answered_at: datetime | None
    state: str
    verdict: str | None
    do_by: date | None


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of some recommendations. `due`: those that were answered or whose hour is over; what still has time
    counts neither for nor against the office. `median` is of days from sending to the first reply."""

    sent: int = 0
    due: int = 0
    answered: int = 0
    in_time: int = 0
    overdue: int = 0
    median: Decimal | None = None
    accepted: int = 0
    """Whole or in part, by the newest reply; those that were done among them."""
    rejected: int = 0
    promised: int = 0
    lapsed: int = 0
    done: int = 0

    @property
    def in_time_percent(self) -> int | None:
        """None while nothing was due."""
        return round(self.in_time * 100 / self.due) if self.due else None

    @property
    def done_percent(self) -> int | None:
        """Of what was accepted; None while nothing was."""
        return round(self.done * 100 / self.accepted) if self.accepted else None

    def cells(self) -> tuple[str, ...]:
        """Under COLUMNS."""
        numbers = (self.sent, self.due, self.answered, self.in_time, self.overdue)
        median = "" if self.median is None else str(self.median)
        rest = (self.accepted, self.rejected, self.promised, self.lapsed, self.done)
        return (*map(str, numbers), median, *map(str, rest))


def tally(rows: Iterable[Counted], now: datetime) -> Tally:
    """Count them as they stand at a moment; without rows everything is 0."""
    found = list(rows)
    today = timezone.localdate(now)
    answered = [one for one in found if one.answered_at is not None]
    overdue = sum(1 for one in found if one.answered_at is None and now >= one.due_at + MINUTE)
    days = [(one.answered_at - one.sent_at) / DAY for one in answered if one.answered_at is not None]
    said_yes = [one for one in answered if one.verdict in PROMISES]
    open_ = [one for one in said_yes if one.state == RecommendationState.ANSWERED and one.do_by is not None]
    return Tally(
        sent=len(found),
        due=len(answered) + overdue,
        answered=len(answered),
        in_time=sum(1 for one in answered if one.answered_at is not None and one.answered_at < one.due_at + MINUTE),
        overdue=overdue,
        median=Decimal(statistics.median(days)).quantize(Decimal("0.1")) if days else None,
        accepted=len(said_yes),
        rejected=sum(1 for one in answered if one.verdict == Verdict.REJECTED),
        promised=sum(1 for one in open_ if one.do_by is not None and one.do_by >= today),
        lapsed=sum(1 for one in open_ if one.do_by is not None and one.do_by < today),
        done=sum(1 for one in found if one.state == RecommendationState.DONE),
    )


def counted(rows: RecommendationQuerySet) -> list[Counted]:
    """Of those among rows that were sent: one statement."""
    columns = ("space_id", "office_id", "sent_at", "due_at", "answered_at", "state", "verdict", "do_by")
    return [Counted(*row) for row in rows.sent().judged().values_list(*columns)]


def agency_of(lines: Iterable[Shown]) -> Tally:
    """Of recommendations that were read already, such as all of one body."""
    rows = [
        Counted(
            space_id=line.row.space_id,
            office_id=line.row.office_id,
            sent_at=line.row.sent_at,
            due_at=line.row.due_at,
            answered_at=line.row.answered_at,
            state=line.row.state,
            verdict=line.reply.verdict if line.reply else None,
            do_by=line.reply.do_by if line.reply else None,
        )
        for line in lines
        if line.row.stage in SENT_OUT and line.row.sent_at is not None and line.row.due_at is not None
    ]
    return tally(rows, instant())


def in_time_of_all(actor: Actor) -> float | None:
    """Which share of all that was due in the city came in time, for comparison; None while nothing was due."""
    now = instant()
    rows = Recommendation.objects.visible_to(actor).sent()
    late = Q(answered_at__isnull=True, due_at__lte=now - MINUTE)
    found = rows.aggregate(
        due=Count("pk", filter=Q(answered_at__isnull=False) | late),
        in_time=Count("pk", filter=Q(answered_at__lt=F("due_at") + MINUTE)),
    )
    return found["in_time"] / found["due"] if found["due"] else None


def by_key(rows: Iterable[Counted], key: str) -> dict[UUID, Tally]:
    """By `space_id` or `office_id`."""
    groups: dict[UUID, list[Counted]] = defaultdict(list)
    for one in rows:
        groups[getattr(one, key)].append(one)
    now = instant()
    return {group: tally(found, now) for group, found in groups.items()}


def by_quarter(city: City, rows: Iterable[Counted]) -> dict[Quarter, Tally]:
    """By the quarter in which an answer is due, the newest first."""
    groups: dict[Quarter, list[Counted]] = defaultdict(list)
    for one in rows:
        groups[Quarter.at(one.due_at, city.zone)].append(one)
    now = instant()
    return {quarter: tally(groups[quarter], now) for quarter in sorted(groups, reverse=True)}
