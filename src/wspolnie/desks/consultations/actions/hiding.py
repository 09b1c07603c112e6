"""Verbs of blacking out: a part of a remark, all of it, or the words of a published answer are hidden from the public
with a reason, and can be uncovered again."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.versions import tied_to
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.blackouts import Blackout, found
from wspolnie.desks.consultations.facts.corrections import AnswerHidden, AnswerShown
from wspolnie.desks.consultations.facts.remarks import RemarkBlackedOut, RemarkUncovered
from wspolnie.desks.consultations.models import Answer, Consultation, Remark, Round
from wspolnie.desks.consultations.states import AnswerState, RoundState
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require

MOST: Final = 200
"""Stretches in one remark; whoever hides more sets it aside."""


def black_out(consultation: Consultation, remark: Remark, passage: str, why: str, *, by: Actor) -> int:
    """Hide a passage wherever it stands in the texts of the remark; returns in how many places.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it stands nowhere or is hidden already, or no reason is given.
    """
    require(by, ConsultationAct.BLACK_OUT, consultation.pk)
    if not why.strip():
        raise Refused(_("Write why it is hidden: readers see the reason."))
    with transaction.atomic():
        held: Remark = Remark.objects.select_for_update(of=("self",)).get(pk=remark.pk)
        mark = max((one["mark"] for one in held.blackouts), default=0) + 1
        fresh = [
            one
            for one in found(held.texts, passage, mark=mark, why=why)
            if not any(
                old["part"] == one["part"] and old["start"] <= one["start"] and one["end"] <= old["end"]
                for old in held.blackouts
            )
        ]
        if not fresh:
            raise Refused(_("These words do not stand in the remark, or are hidden already. Copy them as they stand."))
        if len(held.blackouts) + len(fresh) > MOST:
            raise Refused(_("These words stand in too many places. Give a longer passage."))
        Remark.objects.filter(pk=held.pk).update(blackouts=[*held.blackouts, *fresh])
        fact = RemarkBlackedOut(number=consultation.code_of(held), places=len(fresh), why=why)
        record(fact, subject=held.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
    return len(fresh)


def black_out_whole(consultation: Consultation, remark: Remark, why: str, *, by: Actor) -> None:
    """Hide all that a remark says. Its number, its place in the counts and its answer stay.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when all of it is hidden already, or no reason is given.
    """
    require(by, ConsultationAct.BLACK_OUT, consultation.pk)
    if not why.strip():
        raise Refused(_("Write why it is hidden: readers see the reason."))
    with transaction.atomic():
        held: Remark = Remark.objects.select_for_update(of=("self",)).get(pk=remark.pk)
        if not still_read(held):
            raise Refused(_("All of this remark is hidden already."))
        mark = max((one["mark"] for one in held.blackouts), default=0) + 1
        fresh = [
            Blackout(mark=mark, part=part, start=0, end=len(text), why=why) for part, text in held.texts.items() if text
        ]
        Remark.objects.filter(pk=held.pk).update(blackouts=[*held.blackouts, *fresh])
        fact = RemarkBlackedOut(number=consultation.code_of(held), places=len(fresh), why=why)
        record(fact, subject=held.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)


def still_read(remark: Remark) -> bool:
    """Whether everybody reads a word of a remark: not all of its texts lie under one bar each."""
    covered = {(one["part"], one["end"] - one["start"]) for one in remark.blackouts}
    return any(text and (part, len(text)) not in covered for part, text in remark.texts.items())


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


def uncover(consultation: Consultation, remark: Remark, mark: int, *, by: Actor) -> None:
    """Let the public read again what one act hid.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when nothing is hidden under the mark.
    """
    require(by, ConsultationAct.BLACK_OUT, consultation.pk)
    with transaction.atomic():
        held: Remark = Remark.objects.select_for_update(of=("self",)).get(pk=remark.pk)
        gone = [one for one in held.blackouts if one["mark"] == mark]
        if not gone:
            raise Refused(_("This part is not hidden any more."))
        Remark.objects.filter(pk=held.pk).update(blackouts=[one for one in held.blackouts if one["mark"] != mark])
        fact = RemarkUncovered(number=consultation.code_of(held), why=gone[0]["why"])
        record(fact, subject=held.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
