"""People who agreed to be found by what they know, and what they were invited to."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from wspolnie.desks.experts.states import CallState
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.organisations.models import Representation
from wspolnie.spaces.policy import Actor


class ExpertQuerySet(models.QuerySet["Expert"]):
    def visible_to(self, actor: Actor) -> ExpertQuerySet:
        """The office finds all; others those who agreed to it, and themselves."""
        if actor.is_staff:
            return self
        own = Q(person=actor.person) if actor.person is not None else Q(pk=None)
        return self.filter(Q(everybody=True) | own)

    def like(self, words: str) -> ExpertQuerySet:
        """Those of whose words each of `words` is a part."""
        found = self
        for word in fold(words).split():
            found = found.filter(folded__contains=word)
        return found

    def told(self) -> ExpertQuerySet:
        """With names, themes, and `speaks`: whether the person is confirmed today to speak for the organisation."""
        confirmed = Representation.objects.confirmed_on(timezone.localdate(instant())).filter(
            organisation=models.OuterRef("organisation"), person=models.OuterRef("person")
        )
        rows = self.select_related("person", "organisation").prefetch_related("themes__theme")
        return rows.annotate(speaks=models.Exists(confirmed))


ExpertManager = CityManager.from_queryset(ExpertQuerySet)


class Expert(CityModel):
    """What one person says that they know. Without `everybody` the office alone finds it."""

    person = CityForeignKey("people.Person", related_name="+")
    organisation = CityForeignKey("organisations.Organisation", null=True, related_name="+")
    topics = models.CharField(max_length=300)
    about = models.TextField(blank=True)
    folded = models.TextField(editable=False)
    """Topics, fields and the rest without Polish letters, for the search; the name stands in the account alone."""
    everybody = models.BooleanField()
    agreed_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    objects: ClassVar[ExpertManager[Expert]] = ExpertManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("person", name="expert_once"),
            models.CheckConstraint(condition=~Q(topics=""), name="expert_knows_something"),
            models.CheckConstraint(condition=Q(changed_at__gte=F("agreed_at")), name="expert_agreed_first"),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "everybody"], name="experts_of_everybody")]

    def __str__(self) -> str:
        return self.topics


class ExpertTheme(CityModel):
    """A field that a person knows."""

    expert = CityForeignKey(Expert, related_name="themes")
    theme = CityForeignKey("cities.Theme", related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("expert", "theme", name="expert_theme_once")]

    def __str__(self) -> str:
        return str(self.theme_id)


class ExpertCall(CityModel):
    """An invitation: who was invited, by whom, to what, until when the answer is awaited."""

    person = CityForeignKey("people.Person", null=True, related_name="+")
    """Who is invited; nobody after they were erased."""
    by = CityForeignKey("people.Person", null=True, related_name="+")
    matter = models.CharField(max_length=200)
    words = models.TextField(blank=True)
    state = models.CharField(max_length=9, default=CallState.SENT)
    sent_at = models.DateTimeField()
    due_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("person", "by", "matter", condition=Q(state="sent"), name="expert_call_waits_once"),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in CallState]), name="expert_call_state_known"
            ),
            models.CheckConstraint(condition=Q(due_at__gt=F("sent_at")), name="expert_call_gives_time"),
            models.CheckConstraint(
                condition=Q(state=CallState.SENT, answered_at__isnull=True)
                | (~Q(state=CallState.SENT) & Q(answered_at__isnull=False)),
                name="expert_call_answered_at_a_time",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["by", "-sent_at"], name="expert_calls_of_one")]

    def __str__(self) -> str:
        return self.matter
