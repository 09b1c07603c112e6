"""Corrections: after the publication an answer changes only so that everybody sees it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.letter_states import CorrectionState
from wspolnie.desks.consultations.models.matters import Round
from wspolnie.desks.consultations.models.remarks import Remark, known
from wspolnie.desks.consultations.states import WORDED, Verdict
from wspolnie.foundation.db.models import CityForeignKey, CityModel


class Correction(CityModel):
    """What stands instead of a published answer, and why; one for all remarks that share the answer."""

    round = CityForeignKey(Round, related_name="corrections")
    number = models.PositiveIntegerField()
    verdict = models.CharField(max_length=16)
    reason = models.TextField()
    wording = models.TextField(blank=True)
    why = models.TextField()
    """Why the answer is corrected: everybody reads it."""
    state = models.CharField(max_length=10, default=CorrectionState.PROPOSED)
    by = CityForeignKey("people.Person", null=True, related_name="+")
    """Who wrote it."""
    at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)
    published_by = CityForeignKey("people.Person", null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("round", "number", name="correction_number_once"),
            models.CheckConstraint(condition=known("verdict", Verdict), name="correction_verdict_known"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in CorrectionState]), name="correction_state_known"
            ),
            models.CheckConstraint(condition=~Q(reason="") & ~Q(why=""), name="correction_has_reasons"),
            models.CheckConstraint(
                condition=Q(wording="") | Q(verdict__in=sorted(WORDED)), name="correction_wording_of_what_is_accepted"
            ),
            models.CheckConstraint(
                condition=Q(state=CorrectionState.PUBLISHED, published_at__isnull=False)
                | (~Q(state=CorrectionState.PUBLISHED) & Q(published_at__isnull=True, published_by__isnull=True)),
                name="correction_published_has_time",
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)


class CorrectedAnswer(CityModel):
    """A remark whose answer a correction changes, with the answer that stood before."""

    correction = CityForeignKey(Correction, related_name="answers")
    remark = CityForeignKey(Remark, related_name="corrected")
    verdict = models.CharField(max_length=16)
    reason = models.TextField()
    wording = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("correction", "remark", name="corrected_answer_once"),
            models.CheckConstraint(condition=known("verdict", Verdict), name="corrected_verdict_known"),
            models.CheckConstraint(condition=~Q(reason=""), name="corrected_has_reason"),
        ]

    def __str__(self) -> str:
        return str(self.remark_id)
