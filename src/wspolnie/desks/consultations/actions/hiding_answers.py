"""Verbs of hiding the words of a published answer, with a reason, and of showing them again."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.versions import tied_to
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.corrections import AnswerHidden, AnswerShown
from wspolnie.desks.consultations.models import Answer, Consultation, Remark, Round
from wspolnie.desks.consultations.states import AnswerState, RoundState
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require


def hide_answer(consultation: Consultation, remark: Remark, why: str, *, by: Actor) -> int:
    """Hide the words of a published answer from everybody, in each remark that shares it; verdicts stay. Returns in how
    many.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without a reason, before the publication, or when they are hidden already.
    """
    require(by, ConsultationAct.BLACK_OUT, consultation.pk)
    if not why.strip():
        raise Refused(_("Write why it is hidden: readers see the reason."))
    with transaction.atomic():
        round_ = Round.objects.select_for_update().get(pk=remark.round_id)
        tied = tied_to(remark)
        answers = Answer.objects.filter(remark__in=tied, state=AnswerState.ACCEPTED)
        if round_.state != RoundState.ANSWERED or not answers.exists():
            raise Refused(_("This remark has no published answer."))
        if not answers.filter(hidden_why="").update(hidden_why=why):
            raise Refused(_("The words of this answer are hidden already."))
        fact = AnswerHidden(number=consultation.code_of(remark), remarks=len(tied), why=why)
        record(fact, subject=remark.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
    return len(tied)


def show_answer(consultation: Consultation, remark: Remark, *, by: Actor) -> int:
    """Let everybody read the words of an answer again; returns in how many remarks.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when they are not hidden.
    """
    require(by, ConsultationAct.BLACK_OUT, consultation.pk)
    with transaction.atomic():
        Round.objects.select_for_update().get(pk=remark.round_id)
        tied = tied_to(remark)
        hidden = Answer.objects.filter(remark__in=tied).exclude(hidden_why="")
        why = hidden.values_list("hidden_why", flat=True).first()
        if why is None:
            raise Refused(_("This part is not hidden any more."))
        hidden.update(hidden_why="")
        fact = AnswerShown(number=consultation.code_of(remark), remarks=len(tied), why=why)
        record(fact, subject=remark.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
    return len(tied)
