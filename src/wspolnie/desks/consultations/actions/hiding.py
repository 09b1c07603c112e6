"""Verbs of blacking out: a part of a remark, all of it, or the words of a published answer are hidden from the public
with a reason, and can be uncovered again."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.blackouts import found
from wspolnie.desks.consultations.facts.remarks import RemarkBlackedOut, RemarkUncovered
from wspolnie.desks.consultations.models import Consultation, Remark
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
