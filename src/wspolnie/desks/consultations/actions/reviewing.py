"""Verbs of an answer's way: sent to be looked through, given back with a comment, accepted. One for a whole group."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.versions import put, refuse_gone, refuse_published, said_of, tied_to
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.models import Answer, Consultation, Remark
from wspolnie.desks.consultations.states import ANSWER_MOVES, AnswerState
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require, require_another


def send_to_review(consultation: Consultation, remark: Remark, *, by: Actor) -> int:
    """Let somebody else look the answer through. Returns how many remarks it is the answer to.

    Raises:
        NotAllowed: when `by` may not answer.
        Refused: without an answer, when it waits already, after the publication.
    """
    require(by, ConsultationAct.ANSWER, consultation.pk)
    return _move(consultation, remark, AnswerState.REVIEW, "", by)


def accept_answer(consultation: Consultation, remark: Remark, *, by: Actor) -> int:
    """Let the answer be published with the others.

    Raises:
        NotAllowed: also when the city asks for a second person and `by` wrote it.
        Refused: without an answer, when it is accepted already, after the publication.
    """
    require(by, ConsultationAct.ACCEPT, consultation.pk)
    return _move(consultation, remark, AnswerState.ACCEPTED, "", by)


def return_answer(consultation: Consultation, remark: Remark, *, comment: str, by: Actor) -> int:
    """Give the answer back to whoever wrote it.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without a comment, or when the answer neither waits to be looked through nor is accepted.
    """
    require(by, ConsultationAct.ACCEPT, consultation.pk)
    if not comment:
        raise Refused(_("Write what has to be changed: whoever wrote the answer will read it."))
    return _move(consultation, remark, AnswerState.RETURNED, comment, by)


def _move(consultation: Consultation, remark: Remark, to: AnswerState, comment: str, by: Actor) -> int:
    with transaction.atomic():
        refuse_published(remark.round_id)
        refuse_gone(Remark.objects.get(pk=remark.pk))
        moved = 0
        for one in tied_to(remark):
            before = said_of(Answer.objects.filter(remark=one).first())
            if before is None:
                raise Refused(_("There is no answer yet."))
            if to == before.state or to not in ANSWER_MOVES[before.state]:
                if one.pk == remark.pk:
                    raise Refused(_("The answer was changed meanwhile. Look at it again."))
                continue
            if to == AnswerState.ACCEPTED:
                require_another(by, ConsultationAct.ACCEPT, [before.author_id])
            put(consultation, one, replace(before, state=to, comment=comment), by=by)
            moved += 1
    return moved
