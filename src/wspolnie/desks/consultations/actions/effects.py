"""Verbs of effects: what changed in the text because of remarks (REQ-043)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.effects import EffectTakenBack, EffectTold
from wspolnie.desks.consultations.models import Consultation, Effect, EffectRemark, Remark, RemarkQuerySet
from wspolnie.desks.consultations.states import RoundState, Verdict
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.reading import document_of, newest_version

TEXT_LENGTH = 600


def bringing(consultation: Consultation) -> RemarkQuerySet:
    """Remarks that can have brought a change: accepted, at least partly, in answers that are published."""
    found: RemarkQuerySet = Remark.objects.live().filter(
        round__consultation=consultation,
        round__state=RoundState.ANSWERED,
        answer__verdict__in=[Verdict.ACCEPTED, Verdict.PARTLY],
    )
    return found


def tell_effect(consultation: Consultation, *, text: str, anchor: str, remarks: Sequence[UUID], by: Actor) -> Effect:
    """Show what changed, where it stands now (`anchor`; empty for the whole text) and whose remarks brought it.

    Raises:
        NotAllowed: when `by` may not plan.
        Refused: without words or remarks, for a paragraph that is not there, or for a remark that was not accepted.
    """
    require(by, ConsultationAct.PLAN, consultation.pk)
    if not text or len(text) > TEXT_LENGTH:
        raise Refused(_("Write in at most 600 characters what changed."))
    with transaction.atomic():
        chosen = list(bringing(consultation).filter(pk__in=list(remarks)).order_by("round__number", "number"))
        if not chosen or len(chosen) != len(set(remarks)):
            raise Refused(_("Choose remarks that were accepted, at least partly, in published answers."))
        Consultation.objects.select_for_update().get(pk=consultation.pk)
        document = document_of(consultation.space)
        version = newest_version(document) if document else None
        if anchor and not Paragraph.objects.filter(version=version, anchor=anchor).exists():
            raise Refused(_("There is no such paragraph any more. Look at the text again."))
        last = Effect.objects.filter(consultation=consultation).aggregate(last=Max("position"))["last"] or 0
        made = Effect(consultation=consultation, position=last + 1, anchor=anchor, text=text)
        made.save(force_insert=True)
        EffectRemark.objects.bulk_create([EffectRemark(effect=made, remark=remark) for remark in chosen])
        fact = EffectTold(number=consultation.code, text=text, remarks=tuple(str(remark) for remark in chosen))
        record(fact, subject=made.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
    return made


def take_effect_back(consultation: Consultation, effect: Effect, *, by: Actor) -> None:
    """Take back what was said by mistake; the history keeps it.

    Raises:
        NotAllowed: when `by` may not plan.
    """
    require(by, ConsultationAct.PLAN, consultation.pk)
    with transaction.atomic():
        held = Effect.objects.select_for_update(of=("self",)).get(pk=effect.pk, consultation=consultation)
        EffectRemark.objects.filter(effect=held).delete()
        Effect.objects.filter(pk=held.pk).delete()
        fact = EffectTakenBack(number=consultation.code, text=held.text)
        record(fact, subject=effect.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
