"""Recommendations of bodies, replies of offices, what was done since, reminders, what went to another body."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Final

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, spaces_visible_to
from wspolnie.tools.decisions.states import (
    PROMISES,
    SENT_OUT,
    RecommendationState,
    ReminderKind,
    Standing,
    Verdict,
    Way,
)

TITLE_LENGTH: Final = 200
LONGEST: Final = 10_000


class RecommendationQuerySet(models.QuerySet["Recommendation"]):
    def visible_to(self, actor: Actor) -> RecommendationQuerySet:
        """Adopted ones of spaces that the actor sees; drafts for those of the body and of the office."""
        seen = self.filter(spaces_visible_to(actor, "space__"))
        if actor.is_staff:
            return seen
        return seen.filter(Q(adopted_on__isnull=False) | Q(space__in=actor.spaces()))

    def sent(self) -> RecommendationQuerySet:
        """Those that an office has, answered or not."""
        return self.filter(state__in=SENT_OUT)

    def judged(self) -> RecommendationQuerySet:
        """With the verdict and the day of the newest reply."""
        newest = Reply.objects.filter(recommendation=OuterRef("pk")).order_by("-number")
        return self.annotate(verdict=Subquery(newest.values("verdict")[:1]), do_by=Subquery(newest.values("do_by")[:1]))

    def standing(self, word: Standing, now: datetime) -> RecommendationQuerySet:
        """Those that stand so at a moment; asks `judged` first."""
        today = timezone.localdate(now)
        rows = self.judged()
        match word:
            case Standing.WAITING:
                return rows.filter(state=RecommendationState.SENT, due_at__gt=now - MINUTE)
            case Standing.OVERDUE:
                return rows.filter(state=RecommendationState.SENT, due_at__lte=now - MINUTE)
            case Standing.PROMISED:
                return rows.filter(Q(state=RecommendationState.ANSWERED, verdict__in=PROMISES, do_by__gte=today))
            case Standing.LAPSED:
                return rows.filter(Q(state=RecommendationState.ANSWERED, verdict__in=PROMISES, do_by__lt=today))
            case Standing.REJECTED:
                return rows.filter(Q(state=RecommendationState.ANSWERED, verdict=Verdict.REJECTED))
            case Standing.DONE:
                return rows.filter(state=RecommendationState.DONE)


RecommendationManager = CityManager.from_queryset(RecommendationQuerySet)


class Recommendation(models.Model):
    """What a body asks an office to do. `answered_at` is the instant of the first reply: figures count it."""

    entry = CityOneToOne("spaces.Entry", primary_key=True, related_name="recommendation")
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    kind = models.CharField(max_length=16, default=EntryKind.RECOMMENDATION)
    space = CityForeignKey(Space, related_name="recommendations")
    number = models.PositiveIntegerField()
    """What it is called in its space's addresses, for ever."""
    title = models.CharField(max_length=TITLE_LENGTH)
    words = models.TextField()
    grounds = models.TextField(blank=True)
    office = CityForeignKey("offices.Office", related_name="+")
    """Who answers."""
    meeting = CityForeignKey("spaces.Entry", null=True, related_name="+")
    """The meeting at which it was worded or adopted."""
    origin = CityForeignKey("self", null=True, related_name="taken_as")
    """The one of another body that was taken over."""
    state = models.CharField(max_length=9, default=RecommendationState.DRAFT)
    way = models.CharField(max_length=9, blank=True, default="")
    votes_for = models.PositiveSmallIntegerField(null=True)
    votes_against = models.PositiveSmallIntegerField(null=True)
    votes_abstained = models.PositiveSmallIntegerField(null=True)
    adopted_on = models.DateField(null=True)
    sent_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    """The hour by which the first reply is due, the whole minute included."""
    answered_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    """Why it was withdrawn."""

    objects: ClassVar[RecommendationManager[Recommendation]] = RecommendationManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind=EntryKind.RECOMMENDATION), name="recommendation_kind_is_its_own"),
            models.UniqueConstraint("space", "number", name="recommendation_number_once"),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in RecommendationState]), name="recommendation_state_known"
            ),
            models.CheckConstraint(condition=~Q(title="") & ~Q(words=""), name="recommendation_says_something"),
            models.CheckConstraint(
                condition=Q(way="", votes_for=None, votes_against=None, votes_abstained=None, adopted_on=None)
                | Q(
                    way=Way.CONSENSUS,
                    votes_for=None,
                    votes_against=None,
                    votes_abstained=None,
                    adopted_on__isnull=False,
                )
                | Q(
                    way=Way.VOTE,
                    votes_for__gt=F("votes_against"),
                    votes_abstained__isnull=False,
                    adopted_on__isnull=False,
                ),
                name="recommendation_adopted_in_a_way",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[RecommendationState.DRAFT.value, RecommendationState.WITHDRAWN.value])
                | Q(adopted_on__isnull=False),
                name="recommendation_goes_out_adopted",
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True, due_at__isnull=True)
                | Q(sent_at__isnull=False, due_at__gt=F("sent_at"), adopted_on__isnull=False),
                name="recommendation_sent_has_an_hour",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=sorted(one.value for one in SENT_OUT)) | Q(due_at__isnull=False),
                name="recommendation_with_an_office_was_sent",
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=[RecommendationState.ANSWERED.value, RecommendationState.DONE.value],
                    answered_at__isnull=False,
                )
                | (
                    ~Q(state__in=[RecommendationState.ANSWERED.value, RecommendationState.DONE.value])
                    & Q(answered_at__isnull=True)
                ),
                name="recommendation_answered_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state=RecommendationState.DONE.value, done_at__isnull=False)
                | (~Q(state=RecommendationState.DONE.value) & Q(done_at__isnull=True)),
                name="recommendation_done_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=RecommendationState.WITHDRAWN.value) | ~Q(reason=""),
                name="recommendation_withdrawn_with_reason",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["city", "due_at"], name="recommendations_by_hour"),
            models.Index(fields=["city", "office", "due_at"], name="recommendations_of_office"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def stage(self) -> RecommendationState:
        return RecommendationState(self.state)

    @property
    def in_time(self) -> bool | None:
        """Whether the first reply came by its hour; None while there is none."""
        if self.answered_at is None or self.due_at is None:
            return None
        return self.answered_at < self.due_at + MINUTE


class Reply(CityModel):
    """What the office says, once and again; the database lets none be changed."""

    recommendation = CityForeignKey(Recommendation, related_name="replies")
    number = models.PositiveSmallIntegerField()
    verdict = models.CharField(max_length=8)
    reason = models.TextField()
    will_do = models.TextField(blank=True)
    do_by = models.DateField(null=True)
    office = CityForeignKey("offices.Office", related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("recommendation", "number", name="reply_number_once"),
            models.CheckConstraint(condition=Q(verdict__in=[one.value for one in Verdict]), name="reply_verdict_known"),
            models.CheckConstraint(condition=~Q(reason=""), name="reply_gives_a_reason"),
            models.CheckConstraint(
                condition=Q(verdict=Verdict.REJECTED.value, will_do="", do_by__isnull=True)
                | (Q(do_by__isnull=False) & ~Q(verdict=Verdict.REJECTED.value) & ~Q(will_do="")),
                name="reply_yes_says_what_and_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.verdict}"


class ProgressStep(CityModel):
    """What was done since; the last one closes the matter with its evidence. The database lets none be changed."""

    recommendation = CityForeignKey(Recommendation, related_name="progress")
    words = models.TextField()
    link = models.CharField(max_length=400, blank=True)
    file = CityForeignKey("files.StoredFile", null=True, related_name="+")
    is_last = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("recommendation", condition=Q(is_last=True), name="progress_ends_once"),
            models.CheckConstraint(condition=~Q(words=""), name="progress_says_something"),
            models.CheckConstraint(
                condition=Q(is_last=False) | ~Q(link="") | Q(file__isnull=False), name="progress_ends_with_evidence"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.at}"


class OfficeReminder(CityModel):
    """An office was reminded: the `number`-th time of this kind. The database lets none be changed."""

    recommendation = CityForeignKey(Recommendation, related_name="reminders")
    kind = models.CharField(max_length=7)
    number = models.PositiveSmallIntegerField()
    office = CityForeignKey("offices.Office", related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("recommendation", "kind", "number", name="office_reminded_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in ReminderKind]), name="office_reminder_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"


class Forwarding(CityModel):
    """A recommendation was passed on to another body, which takes it over (then one of its own has it as `origin`) or
    declines."""

    recommendation = CityForeignKey(Recommendation, related_name="forwardings")
    to = CityForeignKey(Space, related_name="+")
    why = models.CharField(max_length=300)
    at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    declined_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "recommendation", "to", condition=Q(declined_why=""), name="forwarded_once_unless_declined"
            ),
            models.CheckConstraint(condition=~Q(why=""), name="forwarding_says_why"),
            models.CheckConstraint(
                condition=Q(declined_why="") | Q(closed_at__isnull=False), name="forwarding_declined_is_closed"
            ),
        ]

    def __str__(self) -> str:
        return self.why
