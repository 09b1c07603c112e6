"""Who comes to meetings of a space, by quarter: counted from what was told of each (REQ-007a)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, Sum

from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.spaces.kinds import Side
from wspolnie.tools.meetings.models import Attendance, DecisionMaker, Meeting
from wspolnie.tools.meetings.states import MeetingState

COLUMNS: Final = ("kwartal", "spotkania", "osoby", "z_urzedu", "decydenci", "spotkania_z_decydentem")
"""Names of columns in a spreadsheet: programs read them, so they do not change with the reader's language."""


@dataclass(frozen=True, slots=True)
class Presence:
    """One quarter: meetings that were held, people who came, those of the office, decision makers, and how many
    meetings had one at least."""

    quarter: Quarter
    meetings: int
    people: int
    office: int
    decision_makers: int
    decided: int

    def cells(self) -> tuple[str, ...]:
        """Under COLUMNS."""
        numbers = (self.meetings, self.people, self.office, self.decision_makers, self.decided)
        return (str(self.quarter), *map(str, numbers))


def presence(space_id: UUID, zone: ZoneInfo) -> list[Presence]:
    """The newest quarter first; one without a meeting that was held is left out. Three statements."""
    held = Meeting.objects.filter(space=space_id, state=MeetingState.HELD)
    days = dict(held.values_list("pk", "starts_at"))
    sums = Attendance.objects.filter(meeting__in=days).values("meeting")
    counted = sums.annotate(
        everybody=Sum("count", default=0), office=Sum("count", filter=Q(side=Side.OFFICE), default=0)
    )
    people = {one["meeting"]: (one["everybody"], one["office"]) for one in counted}
    makers: dict[UUID, int] = dict(
        DecisionMaker.objects.filter(meeting__in=days).values_list("meeting").annotate(Count("pk"))
    )
    groups: dict[Quarter, list[UUID]] = defaultdict(list)
    for key, at in days.items():
        groups[Quarter.at(at, zone)].append(key)
    return [_of(quarter, groups[quarter], people, makers) for quarter in sorted(groups, reverse=True)]


def _of(
    quarter: Quarter, meetings: Iterable[UUID], people: dict[UUID, tuple[int, int]], makers: dict[UUID, int]
) -> Presence:
    found = list(meetings)
    return Presence(
        quarter=quarter,
        meetings=len(found),
        people=sum(people.get(key, (0, 0))[0] for key in found),
        office=sum(people.get(key, (0, 0))[1] for key in found),
        decision_makers=sum(makers.get(key, 0) for key in found),
        decided=sum(1 for key in found if makers.get(key)),
    )
