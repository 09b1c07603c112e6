"""Who answers which remark until when, with the whole history; what those who answer write to one another about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.models.remarks import Remark
from wspolnie.desks.consultations.states import Ending
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel

NOTE_LENGTH = 4000
"""Characters of a note, and of a reason for giving back."""


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def current(self) -> AssignmentQuerySet:
        """Those that hold now: one of each remark at most."""
        return self.filter(ended_at__isnull=True)

    def by_remark(self, remarks: Iterable[UUID]) -> dict[UUID, Assignment]:
        """Those that hold now, by remark, with the names that a page shows: one statement."""
        rows = self.current().filter(remark__in=remarks).select_related("office", "person")
        return {row.remark_id: row for row in rows}


AssignmentManager = CityManager.from_queryset(AssignmentQuerySet)


class Assignment(CityModel):
    """An office, a person of it, or a person alone answers a remark until a day and hour. It ends when somebody else
    gets it, when it is given back, or when its press is undone; rows are kept."""

    remark = CityForeignKey(Remark, related_name="assignments")
    office = CityForeignKey("offices.Office", null=True, related_name="+")
    person = CityForeignKey("people.Person", null=True, related_name="+")
    due_at = models.DateTimeField()
    by = CityForeignKey("people.Person", null=True, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = CityForeignKey("people.Person", null=True, related_name="+")
    ending = models.CharField(max_length=10, blank=True, default="")
    why = models.TextField(blank=True, default="", max_length=NOTE_LENGTH)
    """Why it was given back."""
    near_told_at = models.DateTimeField(null=True)
    late_told_at = models.DateTimeField(null=True)
    """When the reminders were sent: each once."""

    objects: ClassVar[AssignmentManager[Assignment]] = AssignmentManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("remark", condition=Q(ended_at__isnull=True), name="assignment_current_once"),
            models.CheckConstraint(
                condition=Q(office__isnull=False) | Q(person__isnull=False), name="assignment_to_somebody"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ending="", ended_by__isnull=True)
                | Q(ended_at__isnull=False, ending__in=[one.value for one in Ending]),
                name="assignment_ended_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(why="") | Q(ending=Ending.GIVEN_BACK), name="assignment_reason_of_what_is_given_back"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["remark", "at"], name="assignment_of_remark"),
            models.Index(fields=["person"], condition=Q(ended_at__isnull=True), name="assignment_of_person"),
        ]

    def __str__(self) -> str:
        return str(self.remark_id)


class RemarkNoteQuerySet(models.QuerySet["RemarkNote"]):
    def waiting(self) -> RemarkNoteQuerySet:
        """Questions for an opinion that nobody answered yet."""
        return self.filter(due_at__isnull=False, answered_at__isnull=True, removed_at__isnull=True)


RemarkNoteManager = CityManager.from_queryset(RemarkNoteQuerySet)


class RemarkNote(CityModel):
    """A note about a remark among those who answer: never public. It may ask an office or a person for an opinion until
    a day and hour; a reply answers it. One that was removed, or whose writer was erased, keeps its place, not its
    words."""

    remark = CityForeignKey(Remark, related_name="notes")
    parent = CityForeignKey("self", null=True, related_name="replies")
    text = models.TextField(blank=True, max_length=NOTE_LENGTH)
    by = CityForeignKey("people.Person", null=True, related_name="+")
    at = models.DateTimeField()
    office = CityForeignKey("offices.Office", null=True, related_name="+")
    person = CityForeignKey("people.Person", null=True, related_name="+")
    """Who is asked for an opinion: an office, a person of it, or a person alone; nobody by most notes."""
    due_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)

    objects: ClassVar[RemarkNoteManager[RemarkNote]] = RemarkNoteManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True) & ~Q(text="") | Q(removed_at__isnull=False, text=""),
                name="note_says_something_until_removed",
            ),
            models.CheckConstraint(
                condition=Q(due_at__isnull=True, office__isnull=True, person__isnull=True)
                | (Q(due_at__isnull=False) & (Q(office__isnull=False) | Q(person__isnull=False))),
                name="note_asks_somebody_until",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(due_at__isnull=False), name="note_answered_was_asked"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["remark", "at"], name="note_of_remark")]

    def __str__(self) -> str:
        return str(self.remark_id)

    def is_late(self, now: datetime) -> bool:
        """Whether its opinion is still missing after the stated hour."""
        return self.due_at is not None and self.answered_at is None and self.removed_at is None and self.due_at < now
