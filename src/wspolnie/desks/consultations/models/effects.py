"""What changed because of remarks: readers see the paragraph, the change and whose remarks brought it (REQ-043)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.models.matters import Consultation
from wspolnie.desks.consultations.models.remarks import Remark
from wspolnie.foundation.db.models import CityForeignKey, CityModel


class Effect(CityModel):
    """One change in short words, with the address of the paragraph that says it now; empty for the whole text."""

    consultation = CityForeignKey(Consultation, related_name="effects")
    position = models.PositiveSmallIntegerField()
    anchor = models.CharField(max_length=40, blank=True)
    text = models.CharField(max_length=600)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("consultation", "position", name="effect_position_once"),
            models.CheckConstraint(condition=~Q(text=""), name="effect_says_something"),
        ]

    def __str__(self) -> str:
        return str(self.position)


class EffectRemark(CityModel):
    """A remark that brought a change: accepted, at least partly, in a published answer."""

    effect = CityForeignKey(Effect, related_name="remarks")
    remark = CityForeignKey(Remark, related_name="effects")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("effect", "remark", name="effect_remark_once")]

    def __str__(self) -> str:
        return str(self.remark_id)
