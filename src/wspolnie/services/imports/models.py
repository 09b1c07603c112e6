"""Runs of imports and what could not be taken."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from wspolnie.foundation.db.models import CityForeignKey, CityModel
from wspolnie.foundation.sheets import Result
from wspolnie.services.imports.states import RunState


class ImportRun(CityModel):
    """One reading of one file, how far it has come and what became of its rows."""

    kind = models.CharField(max_length=40)
    target = models.UUIDField(null=True)
    """Into what the rows go, for kinds that ask (remarks: the round of a consultation); no reference, rooms differ."""
    file = CityForeignKey("files.StoredFile", related_name="+")
    sha256 = models.CharField(max_length=64)
    dry_run = models.BooleanField()
    state = models.CharField(max_length=8, default=RunState.RUNNING)
    rows = models.PositiveIntegerField()
    done = models.PositiveIntegerField(default=0)
    created = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    repeated = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    by = CityForeignKey("people.Person", null=True, related_name="+")
    capacity = models.CharField(max_length=60)
    started_at = models.DateTimeField()
    moved_at = models.DateTimeField()
    """When it last came further: one that has stood still for long can be taken up again."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in RunState]), name="import_run_state_known"
            ),
            models.CheckConstraint(
                condition=Q(done=F("created") + F("changed") + F("unchanged") + F("repeated") + F("refused")),
                name="import_run_counts_every_row",
            ),
            models.CheckConstraint(condition=Q(done__lte=F("rows")), name="import_run_within_its_rows"),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "kind", "sha256"], name="import_run_of_file")]

    def __str__(self) -> str:
        return f"{self.kind} {self.done}/{self.rows}"

    @property
    def totals(self) -> dict[str, int]:
        """How many rows became what."""
        return {result.value: getattr(self, result.value) for result in Result}


class RowError(CityModel):
    """A row that was not taken, or passed over: its number in the file, the column of the cell and why."""

    run = CityForeignKey(ImportRun, related_name="errors")
    row = models.PositiveIntegerField()
    result = models.CharField(max_length=9)
    cell = models.CharField(max_length=40, blank=True)
    message = models.CharField(max_length=400)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("run", "row", name="row_error_once")]

    def __str__(self) -> str:
        return f"{self.row}: {self.message}"
