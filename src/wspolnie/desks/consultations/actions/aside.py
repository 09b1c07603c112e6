"""Verbs of setting aside: what is no remark is passed on, abuse is counted and not shown; until publication both can
be undone."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.remarks import RemarkSetAside, RemarkTakenBack
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import ASIDE, REMARK_MOVES, RemarkState, RoundState
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require


def set_aside(consultation: Consultation, remark: Remark, to: RemarkState, *, passed_to: str = "", by: Actor) -> None:
    """Mark that it is no remark (`passed_to` says who deals with it) or abuse: nobody outside the office reads it, it
    is not answered, and it is counted apart.

    Raises:
        Refused: after the publication, when it stands aside already, or when it is not said where it was passed on.
    """
    require(by, ConsultationAct.SET_ASIDE, consultation.pk)
    if to is RemarkState.NOT_REMARK and not passed_to:
        raise Refused(_("Write where you passed it on: its author will read it."))
    with transaction.atomic():
        held = _held(remark)
        if to not in ASIDE or to not in REMARK_MOVES[RemarkState(held.state)]:
            raise Refused(_("This remark was withdrawn or set aside already."))
        fact = RemarkSetAside(
            number=consultation.code_of(held),
            old=held.state,
            new=to.value,
            passed_to=passed_to if to is RemarkState.NOT_REMARK else "",
        )
        Remark.objects.filter(pk=held.pk).update(state=to, passed_to=fact.passed_to)
        record(fact, subject=held.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)


def take_back(consultation: Consultation, remark: Remark, *, by: Actor) -> None:
    """It is a remark after all: it waits for its release as if it had just come.

    Raises:
        Refused: after the publication, or when it does not stand aside.
    """
    require(by, ConsultationAct.SET_ASIDE, consultation.pk)
    with transaction.atomic():
        held = _held(remark)
        if held.state not in ASIDE:
            raise Refused(_("This remark does not stand aside."))
        fact = RemarkTakenBack(number=consultation.code_of(held), old=held.state, new=RemarkState.RECEIVED.value)
        Remark.objects.filter(pk=held.pk).update(state=RemarkState.RECEIVED, passed_to="")
        record(fact, subject=held.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)


def _held(remark: Remark) -> Remark:
    """The row of the remark, locked after its round, so that nothing is published meanwhile."""
    round_ = Round.objects.select_for_update().get(pk=remark.round_id)
    if round_.state != RoundState.STARTED:
        raise Refused(_("Answers are published: a remark can be set aside or taken back only before that."))
    held: Remark = Remark.objects.select_for_update(of=("self",)).get(pk=remark.pk)
    return held
