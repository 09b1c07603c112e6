"""Verbs of what comes back: an address is stopped, a stop is lifted, a letter goes once more."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.services.notify.actions.queue import mailbox_of
from wspolnie.services.notify.acts import NotifyAct
from wspolnie.services.notify.bounces import Report
from wspolnie.services.notify.facts import AddressStopped, LetterSentAgain, StopLifted
from wspolnie.services.notify.models import Letter, Mailbox
from wspolnie.services.notify.reading import stop_of
from wspolnie.services.notify.states import RETURNABLE, LetterState
from wspolnie.spaces.policy import Actor, require


def stop_address(letter: Letter, code: str) -> bool:
    """The other side refused this letter's address for good: nothing more goes there, what waits is marked.

    Returns whether the address was not stopped before; a letter that came back already says nothing new.
    """
    with transaction.atomic():
        returned = Letter.objects.filter(pk=letter.pk, state__in=[LetterState.SENDING, LetterState.SENT])
        if not returned.update(state=LetterState.BOUNCED, fault=code[:60]):
            return False
        Letter.objects.to(letter.address).filter(state=LetterState.QUEUED).update(state=LetterState.STOPPED)
        mailbox = mailbox_of(letter.address)
        fresh = Mailbox.objects.filter(pk=mailbox.pk, stopped_at__isnull=True).update(
            stopped_at=datetime.now(UTC), stop_code=code[:20]
        )
        if fresh:
            record(AddressStopped(code=code[:20]), subject=mailbox.pk)
    return bool(fresh)


def take_report(report: Report) -> bool | None:
    """What a delivery report says is noted in the bound city; None when it speaks of no letter of this city, else
    whether its address was stopped by it. The same report again changes nothing."""
    letter: Letter | None = Letter.objects.filter(pk=report.letter_id).first()
    if letter is None:
        return None
    if report.is_final:
        return stop_address(letter, report.status)
    if report.has_failed:
        Letter.objects.filter(pk=letter.pk, state=LetterState.SENT).update(
            state=LetterState.BOUNCED, fault=report.status[:60]
        )
    return False


def lift_stop(mailbox: Mailbox, *, by: Actor) -> None:
    """The address may get letters again; those that were not sent stay where they are.

    Raises:
        Refused: when it is not stopped.
    """
    require(by, NotifyAct.LIFT_STOP)
    with transaction.atomic():
        held: Mailbox | None = Mailbox.objects.select_for_update().filter(pk=mailbox.pk).first()
        if held is None or held.stopped_at is None:
            raise Refused(_("This address is not stopped."))
        Mailbox.objects.filter(pk=held.pk).update(stopped_at=None, stop_code="")
        record(StopLifted(code=held.stop_code), subject=held.pk, actor=by.person_id, capacity=by.capacity)


def try_again(letter: Letter, *, by: Actor) -> None:
    """A letter that did not go out is queued once more, with all its tries before it.

    Raises:
        Refused: when it waits or went out, or its address is stopped.
    """
    require(by, NotifyAct.SEND_AGAIN)
    with transaction.atomic():
        held: Letter | None = Letter.objects.select_for_update().filter(pk=letter.pk).first()
        if held is None or LetterState(held.state) not in RETURNABLE:
            raise Refused(_("Only a letter that did not go out can be sent again."))
        if stop_of(held.address) is not None:
            raise Refused(_("Letters to this address are stopped: lift the stop first."))
        Letter.objects.filter(pk=held.pk).update(
            state=LetterState.QUEUED, attempts=0, fault="", claimed_at=None, not_before=datetime.now(UTC)
        )
        record(
            LetterSentAgain(old=held.state, new=LetterState.QUEUED.value),
            subject=held.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
