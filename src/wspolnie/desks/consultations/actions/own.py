"""Verbs of authors: until the closing minute a remark is theirs to change or to withdraw."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.standing import release_known
from wspolnie.desks.consultations.actions.versions import add_version, said_of
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.blackouts import moved
from wspolnie.desks.consultations.facts.answers import RemarkAnswered
from wspolnie.desks.consultations.facts.remarks import RemarkChanged, RemarkWithdrawn
from wspolnie.desks.consultations.models import Answer, Consultation, Remark
from wspolnie.desks.consultations.numbers import same_code
from wspolnie.desks.consultations.states import (
    ASIDE,
    REMARK_MOVES,
    AnswerState,
    RemarkState,
    RoundState,
    Standing,
    Verdict,
)
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.policy import Actor, require


def why_not(remark: Remark) -> str:
    """Why its author can no longer change or withdraw the remark now; empty while they can."""
    if remark.state == RemarkState.WITHDRAWN:
        return _("You have withdrawn this remark. You can send a new one.")
    if remark.state in ASIDE:
        return _("The office has set this remark aside: it can no longer be changed or withdrawn.")
    round_ = remark.round
    if round_.state != RoundState.STARTED or instant() >= round_.window.ends_at:
        return _("Remarks are closed: until the closing minute a remark can be changed or withdrawn, after it no more.")
    return ""


def change_remark(
    consultation: Consultation, remark: Remark, *, proposed: str, reason: str, code: str = "", by: Actor
) -> bool:
    """Give a remark other words. What was public waits for its release again; the old words stay in the journal.

    `code` is what its author got with the receipt; who sent it signed in needs none. The same words change nothing:
    False.

    Raises:
        NotAllowed: when it is somebody else's.
        Refused: after the closing minute, when it was withdrawn or set aside, or when nothing is left of it.
    """
    with transaction.atomic():
        held = _theirs(consultation, remark, code, by)
        if not reason and not proposed:
            raise Refused(_("Write what you propose or why: an empty remark cannot be answered."))
        if (proposed, reason) == (held.proposed, held.reason):
            return False
        fact = RemarkChanged(
            number=consultation.code_of(held),
            old=held.state,
            new=_waits(held).value,
            old_proposed=held.proposed,
            proposed=proposed,
            old_reason=held.reason,
            reason=reason,
        )
        hidden = bool(held.blackouts)
        held.blackouts = moved(held.blackouts, held.texts, {"proposed": proposed, "reason": reason})
        held.proposed, held.reason = proposed, reason
        held.state, held.changed_at = _waits(held), instant()
        held.save(update_fields=["proposed", "reason", "blackouts", "state", "changed_at"])
        record(fact, subject=held.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
        _answer_again(consultation, held)
        if held.standing not in {"", Standing.DECLARED} and not hidden:
            release_known(consultation, held)
    return True


def withdraw_remark(consultation: Consultation, remark: Remark, *, code: str = "", by: Actor) -> None:
    """Take a remark back: it is neither answered nor counted, and readers see no more of it than that.

    Raises:
        NotAllowed: when it is somebody else's.
        Refused: after the closing minute, or when it was withdrawn or set aside before.
    """
    with transaction.atomic():
        held = _theirs(consultation, remark, code, by)
        if RemarkState.WITHDRAWN not in REMARK_MOVES[RemarkState(held.state)]:
            raise Refused(why_not(held))
        fact = RemarkWithdrawn(number=consultation.code_of(held), old=held.state, new=RemarkState.WITHDRAWN.value)
        held.state, held.changed_at = RemarkState.WITHDRAWN, instant()
        held.save(update_fields=["state", "changed_at"])
        record(fact, subject=held.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)


def _theirs(consultation: Consultation, remark: Remark, code: str, by: Actor) -> Remark:
    """The row, locked, of a remark that is the actor's and still theirs to change."""
    require(by, ConsultationAct.CHANGE, consultation.pk)
    held: Remark = Remark.objects.select_for_update(of=("self",)).select_related("round").get(pk=remark.pk)
    signed_in = by.person_id is not None and by.person_id == held.author_id
    if not signed_in and not (code and same_code(code, held.pk)):
        raise NotAllowed(_("A remark is changed and withdrawn by its author, with its number and code."))
    if why := why_not(held):
        raise Refused(why)
    return held


def _waits(remark: Remark) -> RemarkState:
    """How a remark stands after a change: it waits for release, or still for its confirmation."""
    return RemarkState.UNCONFIRMED if remark.state == RemarkState.UNCONFIRMED else RemarkState.RECEIVED


def _answer_again(consultation: Consultation, remark: Remark) -> None:
    """An answer that was accepted was one to other words: somebody has to accept it again."""
    answer: Answer | None = Answer.objects.filter(remark=remark, state=AnswerState.ACCEPTED).first()
    if answer is None:
        return
    Answer.objects.filter(pk=answer.pk).update(state=AnswerState.DRAFT)
    answer.state = AnswerState.DRAFT
    add_version(remark, said_of(answer), by=None)
    record(
        RemarkAnswered(
            number=consultation.code_of(remark),
            verdict=Verdict(answer.verdict),
            state=AnswerState.DRAFT,
            old_verdict=answer.verdict,
            old_reason=answer.reason,
            reason=answer.reason,
            old_wording=answer.wording,
            wording=answer.wording,
        ),
        subject=remark.pk,
        space=consultation.pk,
        actor=None,
        capacity=SYSTEM,
    )
