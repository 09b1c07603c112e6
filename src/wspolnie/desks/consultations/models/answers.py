"""Answers to remarks."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.models.remarks import Remark, known
from wspolnie.desks.consultations.states import AnswerState, Verdict
from wspolnie.foundation.db.models import CityForeignKey, CityModel, CityOneToOne


class Answer(CityModel):
    """The office's answer to a remark: a verdict and its reason."""

    remark = CityOneToOne(Remark, related_name="answer")
    verdict = models.CharField(max_length=16)
    reason = models.TextField()
    state = models.CharField(max_length=8, default=AnswerState.DRAFT)
    by = CityForeignKey("people.Person", null=True, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=known("verdict", Verdict), name="answer_verdict_known"),
            models.CheckConstraint(condition=known("state", AnswerState), name="answer_state_known"),
            models.CheckConstraint(condition=~Q(reason=""), name="answer_has_reason"),
        ]

    def __str__(self) -> str:
        return self.verdict
