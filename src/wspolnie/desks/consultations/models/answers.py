"""Answers to remarks, and how they came to be."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.blackouts import bar_of
from wspolnie.desks.consultations.models.groups import RemarkGroup
from wspolnie.desks.consultations.models.remarks import Remark, known
from wspolnie.desks.consultations.states import WORDED, AnswerState, Verdict
from wspolnie.foundation.db.models import CityForeignKey, CityModel, CityOneToOne


class Answer(CityModel):
    """The office's answer to a remark: a verdict and its reason, as they stand today."""

    remark = CityOneToOne(Remark, related_name="answer")
    verdict = models.CharField(max_length=16)
    reason = models.TextField()
    wording = models.TextField(blank=True)
    """How the paragraph will read, when the remark is accepted or accepted in part."""
    state = models.CharField(max_length=8, default=AnswerState.DRAFT)
    comment = models.TextField(blank=True)
    """Why it was given back, for whoever writes it again."""
    group = CityForeignKey(RemarkGroup, null=True, related_name="answers")
    """The group whose common answer this is."""
    by = CityForeignKey("people.Person", null=True, related_name="+")
    """Who wrote it last."""
    changed_at = models.DateTimeField()
    hidden_why = models.TextField(blank=True)
    """Why everybody reads the verdict alone and not its words; empty while they are read."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=known("verdict", Verdict), name="answer_verdict_known"),
            models.CheckConstraint(
                condition=Q(hidden_why="") | Q(state=AnswerState.ACCEPTED), name="answer_hidden_was_public"
            ),
            models.CheckConstraint(condition=known("state", AnswerState), name="answer_state_known"),
            models.CheckConstraint(condition=~Q(reason=""), name="answer_has_reason"),
            models.CheckConstraint(
                condition=Q(wording="") | Q(verdict__in=sorted(WORDED)), name="answer_wording_of_what_is_accepted"
            ),
            models.CheckConstraint(
                condition=Q(comment="") | Q(state=AnswerState.RETURNED), name="answer_comment_of_what_is_returned"
            ),
        ]

    def __str__(self) -> str:
        return self.verdict

    @property
    def public_reason(self) -> str:
        """The reason as everybody may read it."""
        return bar_of(self.hidden_why) if self.hidden_why else self.reason

    @property
    def public_wording(self) -> str:
        """The new wording as everybody may read it."""
        return "" if self.hidden_why else self.wording


class AnswerVersion(CityModel):
    """An answer as it stood after one step; rows are only added. An empty state: no answer stands (any more)."""

    remark = CityForeignKey(Remark, related_name="answer_versions")
    number = models.PositiveIntegerField()
    verdict = models.CharField(max_length=16, blank=True)
    reason = models.TextField(blank=True)
    wording = models.TextField(blank=True)
    state = models.CharField(max_length=8, blank=True)
    comment = models.TextField(blank=True)
    group = CityForeignKey(RemarkGroup, null=True, related_name="+")
    author = CityForeignKey("people.Person", null=True, related_name="+")
    """Who wrote these words."""
    by = CityForeignKey("people.Person", null=True, related_name="+")
    """Who made this step; nobody, when it followed from what the remark's author did."""
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("remark", "number", name="answer_version_number_once"),
            models.CheckConstraint(
                condition=(known("state", AnswerState) & known("verdict", Verdict) & ~Q(reason=""))
                | Q(state="", verdict="", reason="", wording="", comment=""),
                name="answer_version_is_whole_or_none",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.state}"
