"""Procedures, their versions with steps, and comments."""

from __future__ import annotations

from typing import ClassVar, Final

from django.db import models
from django.db.models import F, Q

from wspolnie.desks.procedures.states import CommentSide, CommentState, ProcedureState
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, polish_order

NAME_LENGTH: Final = 160
LONGEST: Final = 5_000
"""Characters of a text of a version, of a comment and of its answer."""
MOST_STEPS: Final = 30


class ProcedureQuerySet(models.QuerySet["Procedure"]):
    def visible_to(self, *, office: bool = False) -> ProcedureQuerySet:
        """Drafts are the office's; the rest is for everybody, withdrawn ones with their reason."""
        return self if office else self.exclude(state=ProcedureState.DRAFT)

    def published(self) -> ProcedureQuerySet:
        return self.filter(state=ProcedureState.PUBLISHED)


ProcedureManager = CityManager.from_queryset(ProcedureQuerySet)


class Procedure(CityModel):
    """How something is done together. `slug` is its address for ever."""

    slug = models.SlugField(max_length=90)
    name = models.CharField(max_length=NAME_LENGTH)
    name_key = polish_order()
    theme = CityForeignKey("cities.Theme", null=True, related_name="+")
    office = CityForeignKey("offices.Office", null=True, related_name="+")
    """Who looks after it."""
    state = models.CharField(max_length=9, default=ProcedureState.DRAFT)
    reason = models.CharField(max_length=300, blank=True)
    """Why it was withdrawn."""
    changed_at = models.DateTimeField()

    objects: ClassVar[ProcedureManager[Procedure]] = ProcedureManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "slug", name="procedure_slug_once"),
            models.CheckConstraint(condition=~Q(name=""), name="procedure_has_a_name"),
            models.CheckConstraint(condition=Q(state__in=list(ProcedureState)), name="procedure_state_known"),
            models.CheckConstraint(
                condition=~Q(state=ProcedureState.WITHDRAWN) | ~Q(reason=""), name="procedure_withdrawn_says_why"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class VersionQuerySet(models.QuerySet["ProcedureVersion"]):
    def visible_to(self, *, office: bool = False) -> VersionQuerySet:
        """What was never published is the office's."""
        return self if office else self.filter(published_at__isnull=False)


VersionManager = CityManager.from_queryset(VersionQuerySet)


class ProcedureVersion(CityModel):
    """One wording, which never changes."""

    procedure = CityForeignKey(Procedure, related_name="versions")
    number = models.PositiveSmallIntegerField()
    purpose = models.TextField()
    """For whom and when."""
    needed = models.TextField(blank=True)
    """What one needs before the first step."""
    basis = models.TextField(blank=True)
    """Acts and resolutions with their articles."""
    change = models.CharField(max_length=300, blank=True)
    """What is otherwise than in the version before."""
    saved_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)

    objects: ClassVar[VersionManager[ProcedureVersion]] = VersionManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("procedure", "number", name="procedure_version_once"),
            models.CheckConstraint(condition=~Q(purpose="") & Q(number__gte=1), name="procedure_version_says_what"),
        ]

    def __str__(self) -> str:
        return str(self.number)


class ProcedureStep(CityModel):
    """A step of a version: who does what, and how long it takes."""

    version = CityForeignKey(ProcedureVersion, related_name="steps")
    position = models.PositiveSmallIntegerField()
    who = models.CharField(max_length=80)
    what = models.CharField(max_length=1_000)
    days = models.PositiveSmallIntegerField(null=True)
    """Days that it takes at most."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("version", "position", name="procedure_step_once"),
            models.CheckConstraint(condition=~Q(who="") & ~Q(what=""), name="procedure_step_says_who_and_what"),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.who}"


class CommentQuerySet(models.QuerySet["ProcedureComment"]):
    def visible_to(self, *, office: bool = False) -> CommentQuerySet:
        """Everybody reads comments of what everybody reads; words of removed ones are gone."""
        return self if office else self.exclude(procedure__state=ProcedureState.DRAFT)

    def to_answer(self) -> CommentQuerySet:
        return self.filter(state=CommentState.WAITING)


CommentManager = CityManager.from_queryset(CommentQuerySet)


class ProcedureComment(CityModel):
    """What somebody says of a version, and the answer. A person is named only to the office and to themselves."""

    procedure = CityForeignKey(Procedure, related_name="comments")
    version = CityForeignKey(ProcedureVersion, related_name="+")
    author = CityForeignKey("people.Person", null=True, related_name="+")
    side = models.CharField(max_length=12)
    organisation = CityForeignKey("organisations.Organisation", null=True, related_name="+")
    words = models.TextField(blank=True)
    at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=8, default=CommentState.WAITING)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    """Why it was removed."""

    objects: ClassVar[CommentManager[ProcedureComment]] = CommentManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(side__in=list(CommentSide)), name="procedure_comment_side_known"),
            models.CheckConstraint(condition=Q(state__in=list(CommentState)), name="procedure_comment_state_known"),
            models.CheckConstraint(condition=Q(due_at__gt=F("at")), name="procedure_comment_due_after_it_came"),
            models.CheckConstraint(
                condition=~Q(state=CommentState.ANSWERED) | Q(answered_at__isnull=False) & ~Q(answer=""),
                name="procedure_comment_answered_says_what",
            ),
            models.CheckConstraint(
                condition=~Q(state=CommentState.REMOVED) | ~Q(reason="") & Q(words=""),
                name="procedure_comment_removed_says_why",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["city", "due_at"], condition=Q(state=CommentState.WAITING), name="procedure_comments_waiting"
            ),
            models.Index(fields=["procedure", "at"], name="procedure_comments_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.side} {self.at}"
