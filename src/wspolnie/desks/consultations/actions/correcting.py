"""Verbs of corrections: after the publication an answer changes only in public, with a reason, and its authors are told
once more."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import override

from wspolnie.desks.consultations.actions.answers import tell_each
from wspolnie.desks.consultations.actions.paper import lay_out
from wspolnie.desks.consultations.actions.versions import Said, put, refuse_gone, said_of, tied_to
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.corrections import AnswerCorrected, CorrectionDropped, CorrectionWritten
from wspolnie.desks.consultations.letter_states import CORRECTION_MOVES, CorrectionState
from wspolnie.desks.consultations.models import (
    Answer,
    Consultation,
    CorrectedAnswer,
    Correction,
    Remark,
    RemarkQuerySet,
    Round,
)
from wspolnie.desks.consultations.remark_letters import correction_letter
from wspolnie.desks.consultations.states import AnswerState, RoundState, Verdict
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import Fact, Refused, Told
from wspolnie.spaces.policy import Actor, asks_for_another, require, require_another


def correct_answer(consultation: Consultation, remark: Remark, said: Said, *, why: str, by: Actor) -> Correction:
    """Write a correction of a published answer, for all remarks that share it; where no second person is asked for it
    is published at once.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without reasons, when nothing would change, before the publication, for a remark that is gone, or
            while another correction of the same answer waits.
    """
    require(by, ConsultationAct.CORRECT, consultation.pk)
    said.refuse()
    if not why:
        raise Refused(_("Write why the answer is corrected: everybody reads it."))
    with transaction.atomic():
        held = _locked(remark.round_id)
        refuse_gone(Remark.objects.get(pk=remark.pk))
        tied = tied_to(remark)
        standing = {one.pk: said_of(Answer.objects.filter(remark=one).first()) for one in tied}
        stands = standing[remark.pk]
        if stands is None or stands.state != AnswerState.ACCEPTED:
            raise Refused(_("This remark has no published answer to correct."))
        if stands.words == said.words:
            raise Refused(_("Nothing would change: this answer says so already."))
        if waiting_for(remark) is not None:
            raise Refused(_("Another correction of this answer waits for its publication."))
        last: int | None = Correction.objects.filter(round=held).aggregate(last=Max("number"))["last"]
        correction = Correction(round=held, number=(last or 0) + 1, why=why, by_id=by.person_id, at=instant())
        correction.verdict, correction.reason, correction.wording = said.words
        correction.save(force_insert=True)
        rows = [(one, before) for one in tied if (before := standing[one.pk]) is not None]
        insert(
            [
                CorrectedAnswer(
                    correction=correction,
                    remark=one,
                    verdict=before.verdict,
                    reason=before.reason,
                    wording=before.wording,
                )
                for one, before in rows
            ]
        )
        number = consultation.code_of(remark)
        _record(CorrectionWritten(number=number, verdict=said.verdict, remarks=len(rows)), consultation, remark.pk, by)
        if not asks_for_another(ConsultationAct.CORRECT):
            _publish(consultation, correction, by)
    return correction


def publish_correction(consultation: Consultation, correction: Correction, *, by: Actor) -> None:
    """Let a correction stand in public; the old answer stays readable beside it.

    Raises:
        NotAllowed: also when the city asks for a second person and `by` wrote it.
        Refused: when it was published or dropped, or its answer is no longer as it was when the correction was written.
    """
    require(by, ConsultationAct.CORRECT, consultation.pk)
    with transaction.atomic():
        _locked(correction.round_id)
        held = _held(correction, CorrectionState.PUBLISHED)
        require_another(by, ConsultationAct.CORRECT, [held.by_id])
        _publish(consultation, held, by)


def drop_correction(consultation: Consultation, correction: Correction, *, by: Actor) -> None:
    """Leave the answer as it is.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it was published or dropped.
    """
    require(by, ConsultationAct.CORRECT, consultation.pk)
    with transaction.atomic():
        held = _held(correction, CorrectionState.DROPPED)
        Correction.objects.filter(pk=held.pk).update(state=CorrectionState.DROPPED)
        first = held.answers.select_related("remark").order_by("remark__number")[0].remark
        _record(CorrectionDropped(number=consultation.code_of(first)), consultation, first.pk, by)


def waiting_for(remark: Remark) -> Correction | None:
    """The correction of a remark's answer that waits to be published."""
    found: Correction | None = Correction.objects.filter(
        state=CorrectionState.PROPOSED, answers__remark__in=tied_to(remark)
    ).first()
    return found


def tell_corrected(told: Told) -> None:
    """Listener: each author of the remarks that share a corrected answer is told once more, by their way."""
    if not isinstance(told.fact, AnswerCorrected) or told.subject_id is None:
        return
    correction: Correction | None = (
        Correction.objects.select_related(
            "round__consultation__space", "round__consultation__city", "round__consultation__office"
        )
        .filter(pk=told.subject_id, state=CorrectionState.PUBLISHED)
        .first()
    )
    if correction is None:
        return
    before = {row.remark_id: row for row in correction.answers.all()}

    def letter(consultation: Consultation, remark: Remark) -> LetterText:
        return correction_letter(consultation, remark, correction, before[remark.pk])

    with override("pl"):
        tell_each(correction.round.consultation, _remarks(correction), letter, key=key_of(correction))


def key_of(correction: Correction) -> str:
    """What makes the notice of one correction the same."""
    return f"remark-corrected-{correction.number}"


def _remarks(correction: Correction) -> RemarkQuerySet:
    return Remark.objects.live().filter(corrected__correction=correction)


def _publish(consultation: Consultation, correction: Correction, by: Actor) -> None:
    rows = list(correction.answers.select_related("remark__answer").order_by("remark__number"))
    for row in rows:
        before = said_of(getattr(row.remark, "answer", None))
        if before is None or before.words != (row.verdict, row.reason, row.wording):
            raise Refused(_("The answer was changed meanwhile. Look at it again."))
        after = replace(
            before,
            verdict=Verdict(correction.verdict),
            reason=correction.reason,
            wording=correction.wording,
            author_id=correction.by_id,
        )
        put(consultation, row.remark, after, by=by)
    Correction.objects.filter(pk=correction.pk).update(
        state=CorrectionState.PUBLISHED, published_at=instant(), published_by=by.person_id
    )
    lay_out(_remarks(correction), correction)
    first = rows[0]
    fact = AnswerCorrected(
        number=consultation.code_of(first.remark),
        remarks=len(rows),
        old=first.verdict,
        new=correction.verdict,
        round=correction.round.number,
    )
    _record(fact, consultation, correction.pk, by)


def _locked(round_id: UUID) -> Round:
    held: Round = Round.objects.select_for_update().get(pk=round_id)
    if held.state != RoundState.ANSWERED:
        raise Refused(_("Answers are not published yet: change the answer itself."))
    return held


def _held(correction: Correction, to: CorrectionState) -> Correction:
    held: Correction = Correction.objects.select_for_update(of=("self",)).select_related("round").get(pk=correction.pk)
    if to not in CORRECTION_MOVES[CorrectionState(held.state)]:
        raise Refused(_("This correction was published or dropped meanwhile."))
    return held


def _record(fact: Fact, consultation: Consultation, subject: UUID, by: Actor) -> None:
    record(fact, subject=subject, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
