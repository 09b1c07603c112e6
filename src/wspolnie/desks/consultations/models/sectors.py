"""Sector consultations: meetings of a matter, each with the organisations of one sector (REQ-059a)."""

from __future__ import annotations

from typing import ClassVar, Final

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.models.matters import Consultation
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityOneToOne
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.spaces.policy import Actor, spaces_visible_to

YEARS: Final = (2000, 2199)
"""Of programmes, both included."""


class SectorMeetingQuerySet(models.QuerySet["SectorMeeting"]):
    def visible_to(self, actor: Actor) -> SectorMeetingQuerySet:
        """Those of consultations that the actor sees."""
        return self.filter(spaces_visible_to(actor, "consultation__space__"))

    def in_order(self) -> SectorMeetingQuerySet:
        """By sector, then by time."""
        return self.select_related("theme", "meeting").order_by("theme__name_key", "meeting__starts_at", "pk")


SectorMeetingManager = CityManager.from_queryset(SectorMeetingQuerySet)


class SectorMeeting(models.Model):
    """A meeting of a consultation is for one sector (`theme`) and for the programme of one year."""

    meeting = CityOneToOne("meetings.Meeting", primary_key=True, related_name="+")
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    consultation = CityForeignKey(Consultation, related_name="sectors")
    theme = CityForeignKey("cities.Theme", related_name="+")
    year = models.PositiveSmallIntegerField()

    objects: ClassVar[SectorMeetingManager[SectorMeeting]] = SectorMeetingManager()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(year__range=YEARS), name="sector_meeting_year")]
        indexes: ClassVar = [models.Index(fields=["city", "year"], name="sector_meeting_of_year")]

    def __str__(self) -> str:
        return f"{self.theme_id} {self.year}"
