"""Groups of remarks that ask for the same: they get one answer."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.models.matters import Round
from wspolnie.desks.consultations.models.remarks import Remark
from wspolnie.foundation.db.models import CityForeignKey, CityModel, CityOneToOne


class RemarkGroup(CityModel):
    """Remarks that a clerk put together; the report counts them once, with the number of their authors."""

    round = CityForeignKey(Round, related_name="groups")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("round", "number", name="remark_group_number_once"),
            models.CheckConstraint(condition=~Q(name=""), name="remark_group_has_name"),
        ]

    def __str__(self) -> str:
        return f"G-{self.number}"


class GroupedRemark(CityModel):
    """A remark stands in one group at most; when it leaves, the row goes and the journal keeps that it was there."""

    remark = CityOneToOne(Remark, related_name="grouped")
    group = CityForeignKey(RemarkGroup, related_name="members")

    def __str__(self) -> str:
        return str(self.group_id)
