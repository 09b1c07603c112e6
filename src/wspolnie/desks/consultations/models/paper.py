"""Letters on paper: where they go, what became of each, and files with many of them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.letter_states import BatchState, LetterState
from wspolnie.desks.consultations.models.corrections import Correction
from wspolnie.desks.consultations.models.matters import Round
from wspolnie.desks.consultations.models.remarks import Remark
from wspolnie.foundation.db.models import CityForeignKey, CityModel, CityOneToOne


class RemarkPostal(CityModel):
    """The postal address to which a remark's author wants the answer: apart from the remark, which is for everybody."""

    remark = CityOneToOne(Remark, related_name="postal")
    name = models.CharField(max_length=120)
    street = models.CharField(max_length=120)
    code = models.CharField(max_length=12)
    place = models.CharField(max_length=80)
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(street="") & ~Q(code="") & ~Q(place=""), name="remark_postal_is_whole"
            )
        ]

    def __str__(self) -> str:
        return str(self.remark_id)


class AnswerLetter(CityModel):
    """That an author is told on paper, or cannot be told: once of the answer, once more of each correction.

    It holds no address: where the letter goes stands in `RemarkPostal`, which can be erased.
    """

    remark = CityForeignKey(Remark, related_name="letters")
    correction = CityForeignKey(Correction, null=True, related_name="letters")
    state = models.CharField(max_length=8, default=LetterState.TO_SEND)
    sent_on = models.DateField(null=True)
    returned_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["remark", "correction"], nulls_distinct=False, name="answer_letter_never_twice"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in LetterState]), name="answer_letter_state_known"
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=[LetterState.TO_SEND, LetterState.NOWHERE], sent_on__isnull=True, returned_on__isnull=True
                )
                | Q(state=LetterState.SENT, sent_on__isnull=False, returned_on__isnull=True)
                | Q(state=LetterState.RETURNED, sent_on__isnull=False, returned_on__gte=models.F("sent_on")),
                name="answer_letter_days_of_state",
            ),
        ]

    def __str__(self) -> str:
        return self.state


class LetterBatch(CityModel):
    """One file with all letters that waited. It bears addresses: it goes with the first of them that goes."""

    round = CityForeignKey(Round, related_name="letter_batches")
    digest = models.CharField(max_length=64)
    """SHA-256 (hex) over which letters it holds, with which rows of addresses: the same are made once."""
    letters = models.PositiveIntegerField()
    state = models.CharField(max_length=8, default=BatchState.RUNNING)
    file = CityForeignKey("files.StoredFile", null=True, related_name="+")
    moved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("round", "digest", name="letter_batch_once"),
            models.CheckConstraint(
                condition=Q(state=BatchState.RUNNING, file__isnull=True) | Q(state=BatchState.DONE, file__isnull=False),
                name="letter_batch_done_has_file",
            ),
        ]

    def __str__(self) -> str:
        return self.digest[:12]
