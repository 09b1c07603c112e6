"""What happens to a document on its way: moves between states, what the council says of it, submissions, the places
of what the law asks for, coming steps, the report on a programme. Bodies and offices act here, never named persons."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from wspolnie.foundation.db.models import CityForeignKey, CityModel, CityOneToOne
from wspolnie.tools.documents.models.texts import Document, Version
from wspolnie.tools.documents.states import STORED, Corrected, Stance


class Move(CityModel):
    """A document came to a state: on which day, by whom; who typed it stands in the journal."""

    document = CityForeignKey(Document, related_name="moves")
    position = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12)
    on = models.DateField()
    body = models.CharField(max_length=200, blank=True)
    """The authority or office that did it."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("document", "position", name="move_position_once"),
            models.CheckConstraint(condition=Q(state__in=[state.value for state in STORED]), name="move_state_known"),
        ]

    def __str__(self) -> str:
        return self.state


class Opinion(CityModel):
    """What the public benefit council says of a draft that was handed to it, or that it said nothing in its time."""

    document = CityForeignKey(Document, related_name="opinions")
    version = CityForeignKey(Version, related_name="+")
    body = models.CharField(max_length=200)
    space = CityForeignKey("spaces.Space", null=True, related_name="asked_opinions")
    """The council, where it works here; then its own people give the opinion."""
    delivered_on = models.DateField()
    days = models.PositiveSmallIntegerField()
    """How many it had: the parameter of the day of delivery."""
    article = models.CharField(max_length=200)
    silent_from = models.DateTimeField()
    """The first instant at which silence means a waiver."""
    given_on = models.DateField(null=True)
    text = models.TextField(blank=True)
    file = CityForeignKey("files.StoredFile", null=True, related_name="+")
    silence_at = models.DateTimeField(null=True)
    stance = models.CharField(max_length=12, blank=True, default="", db_default="")
    votes_for = models.PositiveSmallIntegerField(null=True)
    votes_against = models.PositiveSmallIntegerField(null=True)
    votes_abstained = models.PositiveSmallIntegerField(null=True)
    separate = models.TextField(blank=True, default="", db_default="")
    """Separate opinions of members, in the words that they want to be read."""
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("document", "version", "body", name="opinion_asked_once"),
            models.CheckConstraint(
                condition=Q(stance="") | Q(stance__in=[one.value for one in Stance], given_on__isnull=False),
                name="opinion_stance_is_of_one_given",
            ),
            models.CheckConstraint(
                condition=Q(votes_for=None, votes_against=None, votes_abstained=None)
                | Q(
                    votes_for__isnull=False,
                    votes_against__isnull=False,
                    votes_abstained__isnull=False,
                    given_on__isnull=False,
                ),
                name="opinion_votes_are_whole",
            ),
            models.CheckConstraint(
                condition=Q(given_on__isnull=True, text="", file__isnull=True)
                | Q(~Q(text="") | Q(file__isnull=False), given_on__gte=F("delivered_on"), silence_at__isnull=True),
                name="opinion_given_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(silence_at__isnull=True) | Q(silence_at__gte=F("silent_from")),
                name="opinion_silence_waits_for_its_days",
            ),
        ]

    def __str__(self) -> str:
        return self.body

    @property
    def is_waiting(self) -> bool:
        return self.given_on is None and self.silence_at is None


class Submission(CityModel):
    """A wording laid before the body that adopts it, with what became of it when that was a no, or it was
    taken back."""

    document = CityForeignKey(Document, related_name="submissions")
    number = models.PositiveSmallIntegerField()
    version = CityForeignKey(Version, related_name="+")
    by_body = models.CharField(max_length=200)
    to_body = models.CharField(max_length=200)
    on = models.DateField()
    link = models.CharField(max_length=300, blank=True)
    rejected_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("document", "number", name="submission_number_once"),
            models.CheckConstraint(condition=~Q(by_body="") & ~Q(to_body=""), name="submission_names_its_bodies"),
            models.CheckConstraint(
                condition=Q(rejected_on__isnull=True, withdrawn_on__isnull=True, reason="")
                | Q(~Q(reason=""), rejected_on__gte=F("on"), withdrawn_on__isnull=True)
                | Q(~Q(reason=""), withdrawn_on__gte=F("on"), rejected_on__isnull=True),
                name="submission_ended_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)


class AdoptionCorrection(CityModel):
    """One thing of a recorded resolution that had been typed wrongly: what stood, what stands, why. Kept for ever."""

    document = CityForeignKey(Document, related_name="corrections")
    number = models.PositiveSmallIntegerField()
    """Of the act of correcting; one act may correct several things."""
    field = models.CharField(max_length=12)
    before = models.CharField(max_length=300, blank=True)
    after = models.CharField(max_length=300, blank=True)
    """Days as ISO texts; empty for a document without a last day."""
    why = models.CharField(max_length=300)
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("document", "number", "field", name="adoption_correction_once"),
            models.CheckConstraint(
                condition=Q(field__in=[one.value for one in Corrected]), name="adoption_correction_field_known"
            ),
            models.CheckConstraint(
                condition=~Q(why="") & ~Q(before=F("after")), name="adoption_correction_changes_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.field}"


class ElementPlace(CityModel):
    """Where in the text stands one of the elements that the law asks for; the address holds through versions."""

    document = CityForeignKey(Document, related_name="element_places")
    element = models.CharField(max_length=40)
    anchor = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("document", "element", "anchor", name="element_place_once"),
            models.CheckConstraint(condition=~Q(element="") & ~Q(anchor=""), name="element_place_is_whole"),
        ]

    def __str__(self) -> str:
        return f"{self.element} {self.anchor}"


class PlannedStep(CityModel):
    """What comes next (REQ-036): by whom and when it is planned, and when it was done or dropped."""

    document = CityForeignKey(Document, related_name="steps")
    label = models.CharField(max_length=200)
    body = models.CharField(max_length=200)
    planned_on = models.DateField()
    done_on = models.DateField(null=True)
    dropped_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(label="") & ~Q(body=""), name="planned_step_is_whole"),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(dropped_why=""), name="planned_step_done_or_dropped"
            ),
        ]

    def __str__(self) -> str:
        return self.label


class ProgrammeReport(CityModel):
    """The report on an annual programme, given to the council and published (art. 5a ust. 3)."""

    document = CityOneToOne(Document, related_name="report")
    to_body = models.CharField(max_length=200)
    on = models.DateField()
    link = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(to_body="") & ~Q(link=""), name="programme_report_is_whole")
        ]

    def __str__(self) -> str:
        return self.link
