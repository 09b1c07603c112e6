"""Mergers of organisations, what moved in each, and pairs that are not the same."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from wspolnie.foundation.db.models import CityForeignKey, CityModel


class Merger(CityModel):
    """`merged` turned out to be `kept`. `filled` are fields that the one that stayed took; no person stands here."""

    kept = CityForeignKey("organisations.Organisation", related_name="+")
    merged = CityForeignKey("organisations.Organisation", related_name="+")
    merged_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    filled = models.JSONField(default=list)
    former_name = models.UUIDField(null=True)
    """The name of the merged one among former names of the other."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(kept=F("merged")), name="merger_of_two"),
            models.UniqueConstraint("merged", condition=Q(undone_at__isnull=True), name="merged_once"),
        ]

    def __str__(self) -> str:
        return f"{self.merged_id} {self.merged_at}"


class MovedRow(CityModel):
    """A row that referred to the merged organisation, by its reference (“app.Model.field”) and id."""

    merger = CityForeignKey(Merger, related_name="moved")
    reference = models.CharField(max_length=80)
    row = models.UUIDField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("merger", "reference", "row", name="moved_row_once")]

    def __str__(self) -> str:
        return f"{self.reference} {self.row}"


class Different(CityModel):
    """Two alike organisations are not the same; the one with the lower id stands first."""

    first = CityForeignKey("organisations.Organisation", related_name="+")
    second = CityForeignKey("organisations.Organisation", related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("first", "second", name="different_pair_once")]

    def __str__(self) -> str:
        return f"{self.first_id} {self.second_id}"
