"""The outbox: letters, the notices of which some are made, the addresses that get them and what they chose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Count, Min, Q
from django.db.models.functions import Lower

from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel
from wspolnie.services.notify.states import WAITING, HowOften, LetterState, Rank


def _one_of(field: str, words: Iterable[str]) -> Q:
    return Q(**{f"{field}__in": [str(word) for word in words]})


@dataclass(frozen=True, slots=True)
class QueueCount:
    """How many letters are in a state, and since when the oldest of them waits."""

    state: LetterState
    letters: int
    oldest: datetime | None


class LetterQuerySet(models.QuerySet["Letter"]):
    def waiting(self) -> LetterQuerySet:
        """Not yet sent, and going to be."""
        return self.filter(state__in=WAITING)

    def failed(self) -> LetterQuerySet:
        """Given up after the last try."""
        return self.filter(state=LetterState.FAILED)

    def stopped(self) -> LetterQuerySet:
        """Not sent, because their address is stopped."""
        return self.filter(state=LetterState.STOPPED)

    def bounced(self) -> LetterQuerySet:
        """Returned by the other side."""
        return self.filter(state=LetterState.BOUNCED)

    def to(self, address: str) -> LetterQuerySet:
        """Letters to an address, however its letters' case is written."""
        return self.filter(address__iexact=address)

    def counts(self) -> list[QueueCount]:
        """Every state with its number of letters and its oldest one."""
        rows = self.order_by().values("state").annotate(letters=Count("pk"), oldest=Min("queued_at"))
        found = {row["state"]: (row["letters"], row["oldest"]) for row in rows}
        return [QueueCount(state, *found.get(state.value, (0, None))) for state in LetterState]


LetterManager = CityManager.from_queryset(LetterQuerySet)


class Letter(CityModel):
    """One mail to one address. `matter` and `address` together are sent once (a listener may run twice).

    `thread` names what letters belong together in a mail program; `unsubscribe` is the address by which one click
    stops such letters, empty when they cannot be stopped; `fault` is the kind of the last failure.
    """

    address = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField()
    matter = models.CharField(max_length=120)
    thread = models.CharField(max_length=120, blank=True, default="")
    reply_to = models.EmailField(blank=True, default="")
    unsubscribe = models.CharField(max_length=400, blank=True, default="")
    message_id = models.CharField(max_length=200)
    rank = models.PositiveSmallIntegerField(default=Rank.ACT)
    state = models.CharField(max_length=8, default=LetterState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=60, blank=True, default="")
    queued_at = models.DateTimeField()
    not_before = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    objects: ClassVar[LetterManager[Letter]] = LetterManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "matter", "address", name="letter_once"),
            models.CheckConstraint(condition=_one_of("state", LetterState), name="letter_state_known"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["city", "rank", "not_before", "id"],
                condition=_one_of("state", WAITING),
                name="letter_waiting",
            ),
            models.Index(fields=["city", "claimed_at"], condition=Q(claimed_at__isnull=False), name="letter_pace"),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.state}"


class Mailbox(CityModel):
    """An address that is told about matters, or that the other side refused for good: then it gets nothing more until
    somebody of the office lifts the stop. `stop_code` is what the other side said (RFC 3463)."""

    address = models.EmailField()
    stopped_at = models.DateTimeField(null=True)
    stop_code = models.CharField(max_length=20, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "address", name="mailbox_once"),
            models.CheckConstraint(condition=Q(address=Lower("address")), name="mailbox_lower"),
            models.CheckConstraint(
                condition=Q(stopped_at__isnull=True, stop_code="") | (Q(stopped_at__isnull=False) & ~Q(stop_code="")),
                name="mailbox_stop_has_its_code",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class LetterChoice(CityModel):
    """How often an address wants to hear of a topic; without a row the default of `choices` holds."""

    mailbox = CityForeignKey(Mailbox, models.CASCADE, related_name="choices")
    topic = models.CharField(max_length=60)
    how = models.CharField(max_length=8)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("mailbox", "topic", name="letter_choice_once"),
            models.CheckConstraint(condition=_one_of("how", HowOften), name="letter_choice_known"),
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.how}"


class Notice(CityModel):
    """Something to tell an address; notices of one matter, or of a day, go out in one letter and then belong to it.

    `key` says what makes it the same notice when a listener runs twice.
    """

    mailbox = CityForeignKey(Mailbox, models.CASCADE, related_name="notices")
    topic = models.CharField(max_length=60)
    matter = models.CharField(max_length=120)
    key = models.CharField(max_length=120)
    title = models.CharField(max_length=200)
    subject = models.CharField(max_length=200)
    line = models.TextField()
    signature = models.TextField(blank=True)
    reply_to = models.EmailField(blank=True)
    daily = models.BooleanField()
    told_at = models.DateTimeField()
    due_at = models.DateTimeField()
    letter = CityForeignKey(Letter, models.CASCADE, null=True, related_name="notices")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("mailbox", "key", name="notice_once")]
        indexes: ClassVar = [
            models.Index(fields=["city", "due_at"], condition=Q(letter__isnull=True), name="notice_waiting")
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.topic}"
