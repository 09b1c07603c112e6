"""Sector consultations of a programme's year: which sector met when, how many were invited and came, its minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, QuerySet, Sum

from wspolnie.desks.consultations.models import Consultation, Invitation, SectorMeeting
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.spaces.policy import Actor
from wspolnie.tools.meetings.models import Attendance, Meeting
from wspolnie.tools.meetings.states import MeetingState


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One meeting of a sector."""

    sector: SectorMeeting
    invited: int
    came: int | None
    """None when it was not counted."""
    lacks_minutes: bool
    """It is over, and nothing was noted of it."""

    @property
    def meeting(self) -> Meeting:
        return self.sector.meeting


def years(actor: Actor) -> list[int]:
    """Years of programmes that have sector consultations, the newest first."""
    rows = SectorMeeting.objects.visible_to(actor).order_by("-year")
    return list(rows.values_list("year", flat=True).distinct())


def scheduled(actor: Actor, year: int) -> list[Scheduled]:
    """All of a year by sector: three statements."""
    rows = SectorMeeting.objects.visible_to(actor).filter(year=year).in_order()
    return told(list(rows.select_related("theme", "meeting", "consultation__space")))


def told(rows: list[SectorMeeting]) -> list[Scheduled]:
    """The same of these."""
    ids = [one.pk for one in rows]
    invited = _counted(Invitation.objects.filter(sector__in=ids).values_list("sector").annotate(Count("pk")))
    came = _counted(Attendance.objects.filter(meeting__in=ids).values_list("meeting").annotate(Sum("count")))
    now = instant()
    return [
        Scheduled(
            sector=one,
            invited=invited.get(one.pk, 0),
            came=came.get(one.pk),
            lacks_minutes=(
                one.meeting.state != MeetingState.CALLED_OFF and one.meeting.ends_at < now and not one.meeting.notes
            ),
        )
        for one in rows
    ]


def unmarked(consultation: Consultation) -> QuerySet[Meeting]:
    """Meetings of a consultation that are for no sector and take place."""
    marked = SectorMeeting.objects.filter(consultation=consultation).values("pk")
    rows = Meeting.objects.filter(space=consultation.pk).exclude(pk__in=marked)
    found: QuerySet[Meeting] = rows.exclude(state=MeetingState.CALLED_OFF).order_by("starts_at", "number")
    return found


def missing(rows: Iterable[Scheduled]) -> list[Theme]:
    """Sectors of the city without a meeting that takes place."""
    met = {one.sector.theme_id for one in rows if one.meeting.state != MeetingState.CALLED_OFF}
    return list(Theme.objects.exclude(pk__in=met).order_by("name_key"))


def _counted(rows: Iterable[tuple[UUID, int]]) -> dict[UUID, int]:
    return dict(rows)
