"""Verb of sending: waiting letters are claimed at the city's pace, handed over by one connection, and noted."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from django.db import connection
from django.db.models import F, Q

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.notify.actions.stops import stop_address
from wspolnie.services.notify.messages import Unsendable, enveloped
from wspolnie.services.notify.models import Letter, Mailbox
from wspolnie.services.notify.reading import number
from wspolnie.services.notify.states import LetterState, Rank
from wspolnie.services.notify.transport import (
    BATCH_WITHIN,
    AddressRefused,
    ConnectionLost,
    Line,
    Transport,
    TransportFailed,
)

log = logging.getLogger(__name__)
BATCH: Final = 50
LAST_ATTEMPT: Final = 8
STUCK_AFTER: Final = timedelta(minutes=10)
WINDOW: Final = timedelta(minutes=1)
LONGEST_BATCH: Final = timedelta(seconds=2 * BATCH_WITHIN)
AWAY_FOR: Final = timedelta(seconds=30)
"""How long letters wait when there is no way out; it is nobody's attempt."""


def wait_after(attempts: int) -> timedelta:
    """How long a letter waits that was tried so often in vain."""
    return timedelta(minutes=2**attempts)


def send_waiting(city: City, transport: Transport, *, limit: int = BATCH) -> int:
    """Send the city's next letters; returns how many went out.

    Claiming, sending and noting are apart: a worker that dies while sending leaves the claim, and after ten minutes
    the letter goes again under the same Message-ID. When the connection breaks, what was not tried goes back at once.
    """
    with in_city(city.id):
        letters = _claim(city, limit)
    if not letters:
        return 0
    batch = _Batch(city, letters)
    try:
        with transport.connected() as line:
            batch.hand_over(line)
    except ConnectionLost as fault:
        log.warning("no way out: %s; %s letters wait", fault, len(batch.left))
    finally:
        batch.let_go()
    return batch.sent


class _Batch:
    """Claimed letters on their way: each is noted in a transaction of its own as soon as its fate is known."""

    def __init__(self, city: City, letters: Sequence[Letter]) -> None:
        self.city = city
        self.left = list(letters)
        self.sent = 0
        self.in_hand = False

    def hand_over(self, line: Line) -> None:
        """Send what is left, one after another.

        Raises:
            ConnectionLost: when the others cannot go either; the letter in hand counts as tried.
        """
        while self.left:
            letter, self.in_hand = self.left[0], True
            try:
                line.send(enveloped(self.city, letter))
            except Unsendable:
                log.warning("letter %s cannot be sent: its address is none", letter.pk)
                self._note(letter, state=LetterState.FAILED, fault="Unsendable", not_before=datetime.now(UTC))
            except AddressRefused as fault:
                log.warning("letter %s was refused: %s", letter.pk, fault)
                with in_city(self.city.id):
                    stop_address(letter, str(fault))
            except TransportFailed as fault:
                log.warning("letter %s was not sent: %s", letter.pk, fault)
                self._put_back(letter, str(fault))
                if isinstance(fault, ConnectionLost):
                    self._done()
                    raise
            else:
                self._note(letter, state=LetterState.SENT, fault="", sent_at=datetime.now(UTC))
                self.sent += 1
            self._done()

    def _done(self) -> None:
        self.in_hand = False
        self.left.pop(0)

    def let_go(self) -> None:
        """What was claimed and not tried goes back as it was; whatever ended a worker in the middle of a letter leaves
        that letter claimed: nobody knows whether it went."""
        untried = self.left[1:] if self.in_hand else self.left
        if not untried:
            return
        with in_city(self.city.id):
            Letter.objects.filter(pk__in=[letter.pk for letter in untried], state=LetterState.SENDING).update(
                state=LetterState.QUEUED,
                attempts=F("attempts") - 1,
                claimed_at=None,
                not_before=datetime.now(UTC) + AWAY_FOR,
            )

    def _put_back(self, letter: Letter, fault: str) -> None:
        attempts = letter.attempts + 1
        state = LetterState.FAILED if attempts >= LAST_ATTEMPT else LetterState.QUEUED
        self._note(letter, state=state, fault=fault, not_before=datetime.now(UTC) + wait_after(attempts))

    def _note(self, letter: Letter, *, state: LetterState, fault: str, **columns: datetime) -> None:
        with in_city(self.city.id):
            Letter.objects.filter(pk=letter.pk, state=LetterState.SENDING).update(
                state=state, fault=fault[:60], **columns
            )


def _claim(city: City, limit: int) -> list[Letter]:
    """The next letters, no more than the city's pace leaves room for; one worker claims at a time, all may send."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('notify.claim:' || %s, 0))", [str(city.pk)])
    now = datetime.now(UTC)
    waiting = Q(state=LetterState.QUEUED, not_before__lte=now) | Q(
        state=LetterState.SENDING, not_before__lte=now - STUCK_AFTER
    )
    letters = list(Letter.objects.filter(waiting).order_by("rank", "not_before", "id")[:limit])
    if not letters:
        return []
    letters = _as_many_as_go(_not_stopped(letters), city, now)
    Letter.objects.filter(pk__in=[letter.pk for letter in letters]).update(
        state=LetterState.SENDING, not_before=now, claimed_at=now, attempts=F("attempts") + 1
    )
    return letters


def _not_stopped(letters: Sequence[Letter]) -> list[Letter]:
    """Those whose addresses take mail; the others are marked."""
    addresses = {letter.address.lower() for letter in letters}
    stopped = set(
        Mailbox.objects.filter(address__in=addresses, stopped_at__isnull=False).values_list("address", flat=True)
    )
    if stopped:
        marked = [letter.pk for letter in letters if letter.address.lower() in stopped]
        Letter.objects.filter(pk__in=marked).update(state=LetterState.STOPPED)
    return [letter for letter in letters if letter.address.lower() not in stopped]


def _as_many_as_go(letters: Sequence[Letter], city: City, now: datetime) -> list[Letter]:
    """Those for which the city's pace leaves room: what was sent or tried within a minute, and what is in hand, counts.
    The last tenth of the pace is for what people wait for. What is dated ahead of the clock does not count: it was set
    back since."""
    recent = Letter.objects.filter(claimed_at__gt=now - WINDOW - LONGEST_BATCH, claimed_at__lte=now + WINDOW)
    counted = recent.filter(
        Q(claimed_at__gt=now - WINDOW) | Q(sent_at__gt=now - WINDOW) | Q(state=LetterState.SENDING)
    ).count()
    pace = number("letters_per_minute", city, now)
    room, room_for_news = pace - counted, pace - pace // 10 - counted
    first = [letter for letter in letters if letter.rank < Rank.NEWS][: max(0, room)]
    news = [letter for letter in letters if letter.rank == Rank.NEWS]
    return first + news[: max(0, room_for_news - len(first))]
