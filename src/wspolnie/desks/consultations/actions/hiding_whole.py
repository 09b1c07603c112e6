"""Verb of hiding all that a remark says; its parts are uncovered as any other."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.blackouts import Blackout
from wspolnie.desks.consultations.facts.remarks import RemarkBlackedOut
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require


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
