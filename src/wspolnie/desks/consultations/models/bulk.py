"""What was done to many remarks at one press, so that it can be undone until the answers are published."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.models.answers import AnswerVersion
from wspolnie.desks.consultations.models.assignments import Assignment
from wspolnie.desks.consultations.models.groups import RemarkGroup
from wspolnie.desks.consultations.models.matters import Round
from wspolnie.desks.consultations.models.remarks import Remark
from wspolnie.desks.consultations.states import BulkAct
from wspolnie.foundation.db.models import CityForeignKey, CityModel


class BulkChange(CityModel):
    """One press; undone at most once."""

    round = CityForeignKey(Round, related_name="bulk_changes")
    act = models.CharField(max_length=8)
    by = CityForeignKey("people.Person", null=True, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = CityForeignKey("people.Person", null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(act__in=[act.value for act in BulkAct]), name="bulk_act_known"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=False) | Q(undone_by__isnull=True), name="bulk_undone_has_time"
            ),
        ]

    def __str__(self) -> str:
        return self.act


class BulkItem(CityModel):
    """One remark of a bulk change: what stood before (none: nothing stood), and what stands after."""

    change = CityForeignKey(BulkChange, related_name="items")
    remark = CityForeignKey(Remark, related_name="+")
    before = CityForeignKey(AnswerVersion, null=True, related_name="+")
    after = CityForeignKey(AnswerVersion, null=True, related_name="+")
    group_before = CityForeignKey(RemarkGroup, null=True, related_name="+")
    group_after = CityForeignKey(RemarkGroup, null=True, related_name="+")
    assigned_before = CityForeignKey(Assignment, null=True, related_name="+")
    assigned_after = CityForeignKey(Assignment, null=True, related_name="+")
    state_before = models.CharField(max_length=10)
    state_after = models.CharField(max_length=10)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("change", "remark", name="bulk_item_once")]

    def __str__(self) -> str:
        return str(self.remark_id)
