"""Meetings of spaces, with their agenda and who came."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.spaces.kinds import EntryKind, Side
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, spaces_visible_to
from wspolnie.tools.meetings.states import MeetingState


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, actor: Actor) -> MeetingQuerySet:
        """Those of spaces that the actor sees."""
        return self.filter(spaces_visible_to(actor, "space__"))

    def upcoming(self, now: datetime) -> MeetingQuerySet:
        """Those that have not ended; one that was called off is still told of until then."""
        return self.filter(ends_at__gt=now)

    def in_order(self) -> MeetingQuerySet:
        return self.order_by("starts_at", "number")


MeetingManager = CityManager.from_queryset(MeetingQuerySet)


class Meeting(models.Model):
    """People come together at a place, over a link, or both. The weekday follows from the day, never stored."""

    entry = CityOneToOne("spaces.Entry", primary_key=True, related_name="meeting")
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    kind = models.CharField(max_length=12, default=EntryKind.MEETING)
    space = CityForeignKey(Space, related_name="meetings")
    number = models.PositiveIntegerField()
    """What it is called in its space's addresses, for ever."""
    name = models.CharField(max_length=200)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=300, blank=True)
    access = models.TextField(blank=True)
    """How one gets in and takes part, in words: step, lift, induction loop, sign language."""
    link = models.CharField(max_length=400, blank=True)
    host = models.CharField(max_length=200)
    state = models.CharField(max_length=10, default=MeetingState.PLANNED)
    reason = models.TextField(blank=True)
    """Why it was called off."""
    changes = models.PositiveIntegerField(default=0)
    """How often it was changed: SEQUENCE of RFC 5545, 3.8.7.4."""
    changed_at = models.DateTimeField()
    notes = models.TextField(blank=True)

    objects: ClassVar[MeetingManager[Meeting]] = MeetingManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind=EntryKind.MEETING), name="meeting_kind_is_meeting"),
            models.UniqueConstraint("space", "number", name="meeting_number_once"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="meeting_ends_after_it_starts"),
            models.CheckConstraint(condition=~Q(place="", link=""), name="meeting_is_somewhere"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in MeetingState]), name="meeting_state_known"
            ),
            models.CheckConstraint(
                condition=(Q(state=MeetingState.CALLED_OFF) & ~Q(reason=""))
                | (~Q(state=MeetingState.CALLED_OFF) & Q(reason="")),
                name="meeting_called_off_has_reason",
            ),
            models.CheckConstraint(condition=Q(notes="") | Q(state=MeetingState.HELD), name="meeting_notes_when_held"),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "starts_at"], name="meeting_in_calendar")]

    def __str__(self) -> str:
        return self.name


class AgendaPoint(CityModel):
    """One point of what is talked about, in order."""

    meeting = CityForeignKey(Meeting, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("meeting", "position", name="agenda_position_once"),
            models.CheckConstraint(condition=~Q(words=""), name="agenda_says_something"),
        ]

    def __str__(self) -> str:
        return self.words


class Attendance(CityModel):
    """How many came from one side; a side without a row was not counted. An empty side is everybody else."""

    meeting = CityForeignKey(Meeting, related_name="attendance")
    side = models.CharField(max_length=12, blank=True, default="")
    count = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("meeting", "side", name="attendance_side_once"),
            models.CheckConstraint(
                condition=Q(side__in=["", *(side.value for side in Side)]), name="attendance_side_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.side} {self.count}"


class DecisionMaker(CityModel):
    """Who came and decides: a post, an office or an organisation, never the name of a person."""

    meeting = CityForeignKey(Meeting, related_name="decision_makers")
    position = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("meeting", "position", name="decision_maker_position_once"),
            models.CheckConstraint(condition=~Q(words=""), name="decision_maker_says_something"),
        ]

    def __str__(self) -> str:
        return self.words
