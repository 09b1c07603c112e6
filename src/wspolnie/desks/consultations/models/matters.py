"""The consultation and its rounds."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Protocol, TypeAlias, cast

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from wspolnie.desks.consultations.states import Consulted, DocumentKind, Means, Phase, RoundState, phase_of
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.deadlines.limits import Window
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, spaces_visible_to


class Numbered(Protocol):
    """What has a number inside a consultation."""

    number: int


class ConsultationQuerySet(models.QuerySet["Consultation"]):
    def visible_to(self, actor: Actor) -> ConsultationQuerySet:
        """Those whose space the actor sees."""
        return self.filter(spaces_visible_to(actor, "space__"))


ConsultationManager = CityManager.from_queryset(ConsultationQuerySet)


class Consultation(models.Model):
    """A draft on which everybody may remark until a stated minute. It has a space; it is none."""

    space = CityOneToOne(Space, primary_key=True, related_name="consultation")
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    number = models.PositiveIntegerField()
    year = models.PositiveSmallIntegerField()
    lead = models.TextField(blank=True)
    authority = models.CharField(max_length=200)
    office = CityForeignKey("offices.Office", related_name="+")
    kind = models.CharField(max_length=12, blank=True)
    basis = models.TextField(blank=True)
    addressees = models.TextField(blank=True)
    goal = models.TextField(blank=True)
    easy_text = models.TextField(blank=True)
    """The matter in words that are easy to read and understand (ETR), when they are no file."""
    film_link = models.CharField(max_length=300, blank=True)
    """Where a film in sign language (PJM) is, when it is no file here."""
    means = ArrayField(models.CharField(max_length=12), default=list, blank=True)
    """How people are asked beside the text (`Means`); empty when it is published alone."""

    objects: ClassVar[ConsultationManager[Consultation]] = ConsultationManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "year", "number", name="consultation_number_once"),
            models.CheckConstraint(
                condition=Q(kind__in=["", *(kind.value for kind in DocumentKind)]), name="consultation_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(means__contained_by=[means.value for means in Means]), name="consultation_means_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """`WRO/2026/KON-3`"""
        return f"{self.city.code}/{self.year}/KON-{self.number}"

    def code_of(self, remark: Numbered) -> str:
        """`WRO/2026/KON-3/U-0042`"""
        return f"{self.code}/U-{remark.number:04d}"


Stated: TypeAlias = "models.DateTimeField[datetime | None, datetime]"
"""A time that the database holds of every round that was announced (a constraint says so), and that only a plan may
lack: whoever reads a draft asks `is_timed` first."""


class RoundQuerySet(models.QuerySet["Round"]):
    def visible_to(self, actor: Actor) -> RoundQuerySet:
        """Those of consultations that the actor sees; one that is still prepared is for the office alone."""
        seen = self.filter(spaces_visible_to(actor, "consultation__space__"))
        if actor.is_staff:
            return seen
        return seen.filter(~Q(state=RoundState.DRAFT) | Q(consultation__in=actor.desks()))


RoundManager = CityManager.from_queryset(RoundQuerySet)


class Round(CityModel):
    """One consulted wording with its own period; remarks belong to a round."""

    consultation = CityForeignKey(Consultation, related_name="rounds")
    number = models.PositiveSmallIntegerField(default=1)
    name = models.CharField(max_length=120, blank=True)
    """What is consulted in it ("założenia", "projekt"); empty when there is one round alone."""
    consulted = models.CharField(max_length=12, blank=True)
    """How ripe that is (`Consulted`), once somebody said it."""
    state = models.CharField(max_length=8, default=RoundState.DRAFT)
    version = CityForeignKey("documents.Version", null=True, related_name="+")
    opens_at: Stated = cast("Stated", models.DateTimeField(null=True))
    closes_at: Stated = cast("Stated", models.DateTimeField(null=True))
    answers_due_at: Stated = cast("Stated", models.DateTimeField(null=True))
    answered_at = models.DateTimeField(null=True)

    objects: ClassVar[RoundManager[Round]] = RoundManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("consultation", "number", name="round_number_once"),
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="round_closes_after_it_opens"),
            models.CheckConstraint(
                condition=Q(state=RoundState.DRAFT)
                | Q(opens_at__isnull=False, closes_at__isnull=False, answers_due_at__isnull=False),
                name="round_announced_has_times",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in RoundState]), name="round_state_known"
            ),
            models.CheckConstraint(
                condition=Q(consulted__in=["", *(word.value for word in Consulted)]), name="round_consulted_known"
            ),
            models.CheckConstraint(
                condition=Q(state=RoundState.ANSWERED, answered_at__isnull=False)
                | (~Q(state=RoundState.ANSWERED) & Q(answered_at__isnull=True)),
                name="round_answered_has_time",
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def is_timed(self) -> bool:
        """Whether all its times are stated: always, once it was announced."""
        return None not in (self.opens_at, self.closes_at, self.answers_due_at)

    @property
    def window(self) -> Window:
        """When remarks are taken, of a round that is timed."""
        return Window(self.opens_at, self.closes_at)

    def phase(self, now: datetime) -> Phase:
        state = RoundState(self.state)
        return Phase.DRAFT if state is RoundState.DRAFT else phase_of(state, self.window, now)
