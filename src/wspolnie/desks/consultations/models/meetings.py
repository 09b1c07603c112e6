"""Remarks said at a meeting: where, whether they count, and how their authors confirmed them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.models.remarks import Remark
from wspolnie.desks.consultations.states import Saying
from wspolnie.foundation.db.models import CityForeignKey, CityModel, CityOneToOne


class RemarkSaid(CityModel):
    """A remark was taken down at a meeting. Until its author confirms it, everybody sees that it is not confirmed."""

    remark = CityOneToOne(Remark, related_name="said")
    meeting = CityForeignKey("meetings.Meeting", related_name="+")
    formal = models.BooleanField()
    """Whether the city answers it as it answers written ones: its parameter on the day of the meeting."""
    confirmed = models.CharField(max_length=8, default=Saying.WAITING)
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(confirmed=Saying.WAITING, confirmed_at__isnull=True)
                | Q(confirmed__in=[Saying.PAPER, Saying.MAIL], confirmed_at__isnull=False),
                name="remark_said_confirmed_has_time",
            )
        ]

    def __str__(self) -> str:
        return self.confirmed
