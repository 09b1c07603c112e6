"""The outbox: a letter is a row, written in the transaction of the act that it tells of."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.foundation.db.models import CityModel
from wspolnie.services.notify.states import LetterState


class Letter(CityModel):
    """One mail to one address. `matter` and `address` together are sent once (a listener may run twice)."""

    address = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField()
    matter = models.CharField(max_length=120)
    message_id = models.CharField(max_length=200)
    state = models.CharField(max_length=8, default=LetterState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField()
    not_before = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "matter", "address", name="letter_once"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in LetterState]), name="letter_state_known"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["city", "not_before"],
                condition=Q(state__in=[LetterState.QUEUED.value, LetterState.SENDING.value]),
                name="letter_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.matter} {self.state}"
