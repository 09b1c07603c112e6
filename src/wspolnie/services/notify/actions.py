"""Verbs of the outbox: a letter is queued with an act; waiting letters are claimed, sent, kept for a while, removed."""

from __future__ import annotations

import logging
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city, in_city
from wspolnie.services.notify.models import Letter
from wspolnie.services.notify.states import LetterState
from wspolnie.services.notify.transport import Transport, TransportFailed

log = logging.getLogger(__name__)
BATCH: Final = 50
LAST_ATTEMPT: Final = 8
STUCK_AFTER: Final = timedelta(minutes=10)
KEPT_FOR: Final = timedelta(days=30)
LONGEST_ADDRESS: Final = 254


def post(address: str, *, subject: str, body: str, matter: str) -> None:
    """Queue a letter in the running transaction; the same matter to the same address is queued once.

    What is longer than any address can be (RFC 5321, 4.5.3.1.3) gets no letter.
    """
    if len(address) > LONGEST_ADDRESS:
        return
    now = datetime.now(UTC)
    letter_id = new_id()
    letter = Letter(
        id=letter_id,
        address=address,
        subject=" ".join(subject.split())[:200],
        body=body,
        matter=matter,
        message_id=f"<{letter_id}@{settings.MAIL_DOMAIN}>",
        queued_at=now,
        not_before=now,
    )
    insert([letter], once=True)


def send_waiting(city: City, transport: Transport, *, limit: int = BATCH) -> int:
    """Send the city's next letters; returns how many went out.

    Claiming, sending and noting are apart: a worker that dies while sending leaves the claim, and after ten minutes
    the letter goes again under the same Message-ID.
    """
    with in_city(city.id):
        letters = _claim(limit)
    sent = 0
    for letter in letters:
        try:
            transport.send(_message(city, letter))
        except Unsendable:
            log.warning("letter %s cannot be sent: its address is none", letter.pk)
            with in_city(city.id):
                _give_up(letter)
            continue
        except TransportFailed as fault:
            log.warning("letter %s was not sent: %s", letter.pk, fault)
            with in_city(city.id):
                _put_back(letter)
            continue
        with in_city(city.id):
            Letter.objects.filter(pk=letter.pk, state=LetterState.SENDING).update(
                state=LetterState.SENT, sent_at=datetime.now(UTC)
            )
        sent += 1
    return sent


def _claim(limit: int) -> list[Letter]:
    now = datetime.now(UTC)
    waiting = Q(state=LetterState.QUEUED, not_before__lte=now) | Q(
        state=LetterState.SENDING, not_before__lte=now - STUCK_AFTER
    )
    letters = list(
        Letter.objects.select_for_update(skip_locked=True).filter(waiting).order_by("not_before", "id")[:limit]
    )
    Letter.objects.filter(pk__in=[letter.pk for letter in letters]).update(
        state=LetterState.SENDING, not_before=now, attempts=F("attempts") + 1
    )
    return letters


def _put_back(letter: Letter) -> None:
    attempts = letter.attempts + 1
    state = LetterState.FAILED if attempts >= LAST_ATTEMPT else LetterState.QUEUED
    wait = timedelta(minutes=2**attempts)
    Letter.objects.filter(pk=letter.pk, state=LetterState.SENDING).update(
        state=state, not_before=datetime.now(UTC) + wait
    )


def _give_up(letter: Letter) -> None:
    Letter.objects.filter(pk=letter.pk).update(state=LetterState.FAILED, not_before=datetime.now(UTC))


class Unsendable(Exception):
    """A letter whose address no mail program could read; trying again would not help."""


def _message(city: City, letter: Letter) -> EmailMessage:
    message = EmailMessage()
    message["From"] = formataddr((f"Wspólnie – {city.name}", city.office_email))
    message["To"] = _recipient(letter.address)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(letter.queued_at)
    message["Message-ID"] = letter.message_id
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.body)
    return message


def _recipient(address: str) -> Address:
    """One mailbox and nothing else: neither a list nor a line break gets into the header; Polish domains in ASCII."""
    name, _, domain = address.rpartition("@")
    try:
        return Address(addr_spec=f"{name}@{domain.encode('idna').decode()}")
    except (ValueError, IndexError, MessageError) as fault:
        raise Unsendable from fault


def forget_letters() -> int:
    """Remove what was sent or given up more than thirty days ago; returns how many."""
    old = Q(sent_at__lt=datetime.now(UTC) - KEPT_FOR) | Q(
        state=LetterState.FAILED, not_before__lt=datetime.now(UTC) - KEPT_FOR
    )
    with transaction.atomic():
        removed, _ = Letter.objects.filter(old, city_id=current_city()).delete()
    return removed


def withdraw_letters(address: str) -> int:
    """Remove every letter to an address of the bound city: erasure of a person."""
    removed, _ = Letter.objects.filter(address__iexact=address).delete()
    return removed


def withdraw_matters(matters: Collection[str]) -> int:
    """Remove every letter about these matters, whoever it went to: the matter itself is forgotten."""
    removed, _ = Letter.objects.filter(matter__in=matters).delete()
    return removed
