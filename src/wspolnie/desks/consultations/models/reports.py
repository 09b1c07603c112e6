"""The report of a round as files: made from its figures, kept, made anew only when the figures differ."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.models.matters import Round
from wspolnie.desks.consultations.report_states import ReportForm, ReportState
from wspolnie.foundation.db.models import CityForeignKey, CityModel


class Report(CityModel):
    """One making of a round's report. The digest says of what figures: the same figures are made into files once."""

    round = CityForeignKey(Round, related_name="reports")
    digest = models.CharField(max_length=64)
    """SHA-256 (hex) of the figures as canonical JSON."""
    state = models.CharField(max_length=8, default=ReportState.RUNNING)
    started_at = models.DateTimeField()
    moved_at = models.DateTimeField()
    """When a form was finished last: one that has stood still for long can be taken up again."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("round", "digest", name="report_of_figures_once"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in ReportState]), name="report_state_known"
            ),
        ]

    def __str__(self) -> str:
        return self.digest[:12]


class ReportFile(CityModel):
    """One form of a report."""

    report = CityForeignKey(Report, related_name="files")
    form = models.CharField(max_length=8)
    file = CityForeignKey("files.StoredFile", related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("report", "form", name="report_file_of_form_once"),
            models.CheckConstraint(condition=Q(form__in=[form.value for form in ReportForm]), name="report_form_known"),
        ]

    def __str__(self) -> str:
        return self.form
