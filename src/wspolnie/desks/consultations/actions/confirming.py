"""Verbs of confirming: a remark that came above a limit waits apart until its author or a clerk says that somebody
wrote it. It keeps the instant at which it came."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.standing import ask_by_mail, release_known
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.remarks import RemarkConfirmed
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkConfirmation
from wspolnie.desks.consultations.states import RemarkState, Standing
from wspolnie.desks.consultations.work import is_solved
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require

LINK_DAYS: Final = "remark_confirmation_days"
"""The parameter: for how many days the link in the letter works."""
PER_HOUR: Final = "remarks_an_hour"
"""The parameter: how many remarks one address sends in an hour before the next ones wait to be confirmed."""
AUTHOR: Final = "anonymous"
"""The capacity of whoever holds the link: that they read the author's mail is all that is known."""


def most_an_hour() -> int:
    """How many remarks one address sends in an hour before the next ones wait to be confirmed."""
    return int(parameter(PER_HOUR, timezone.localdate(instant())))


def waiting_for_word(remark: Remark) -> tuple[list[RemarkConfirmation], str]:
    """The row to keep and the code for the letter of a remark that is not confirmed; nothing and "" for another."""
    if remark.state != RemarkState.UNCONFIRMED:
        return [], ""
    code = secrets.token_urlsafe(24)
    row = RemarkConfirmation(remark=remark, digest=digest_of(code), ends_at=remark.received_at + link_lasts())
    return [row], code


def link_lasts() -> timedelta:
    """For how long the link of a letter works."""
    return timedelta(days=int(parameter(LINK_DAYS, timezone.localdate(instant()))))


def of_code(code: str) -> Remark | None:
    """The remark that a link is about while the link is good; None for a used, an old and an unknown one."""
    found: Remark | None = (
        Remark.objects.filter(confirmation__digest=digest_of(code), confirmation__ends_at__gt=instant())
        .filter(state=RemarkState.UNCONFIRMED)
        .select_related("round__consultation__space", "round__consultation__city", "paragraph")
        .first()
    )
    return found


def confirm_by_mail(code: str) -> Remark:
    """Whoever reads the author's mail confirms the remark; the link works once.

    Raises:
        Refused: when the link was used, has ended, or is none.
    """
    remark = of_code(code)
    if remark is None:
        raise Refused(_("This link does not work any more."))
    _confirm(remark.round.consultation, remark.pk, "mail", actor=None, capacity=AUTHOR)
    return remark


def confirm_by_proof(consultation: Consultation, remark: Remark, solution: str) -> None:
    """The author's browser has done the work that it was asked for.

    Raises:
        Refused: when the solution is wrong, of another remark or too late, or the remark does not wait.
    """
    if not is_solved(remark.pk, solution):
        raise Refused(_("The work of the browser did not arrive in time. Open the confirmation of the remark again."))
    _confirm(consultation, remark.pk, "proof", actor=None, capacity=AUTHOR)


def confirm_by_clerk(consultation: Consultation, remark: Remark, *, by: Actor) -> None:
    """A clerk has read it: somebody wrote it.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it does not wait.
    """
    require(by, ConsultationAct.CONFIRM_AUTHOR, consultation.pk)
    _confirm(consultation, remark.pk, "clerk", actor=by.person_id, capacity=by.capacity)


def make_heard(consultation: Consultation, remark: Remark) -> None:
    """What follows once a remark is known to be somebody's: its organisation is asked, or it is shown at once."""
    if remark.represents is None:
        return
    if remark.standing == Standing.DECLARED:
        ask_by_mail(consultation, remark, remark.represents)
    elif remark.timeliness != Timeliness.EARLY:
        release_known(consultation, remark)


def _confirm(consultation: Consultation, remark: UUID, how: str, *, actor: UUID | None, capacity: str) -> None:
    with transaction.atomic():
        held: Remark = Remark.objects.select_for_update(of=("self",)).select_related("represents").get(pk=remark)
        if held.state != RemarkState.UNCONFIRMED:
            raise Refused(_("This remark does not wait for a confirmation."))
        Remark.objects.filter(pk=held.pk).update(state=RemarkState.RECEIVED)
        RemarkConfirmation.objects.filter(remark=held).delete()
        held.state = RemarkState.RECEIVED
        fact = RemarkConfirmed(
            number=consultation.code_of(held), old=RemarkState.UNCONFIRMED.value, new=held.state, how=how
        )
        record(fact, subject=held.pk, space=consultation.pk, actor=actor, capacity=capacity)
        make_heard(consultation, held)


def digest_of(code: str) -> bytes:
    """What is kept of a link's code."""
    return hashlib.sha256(code.encode()).digest()
