"""Verb of handing over: another office runs a consultation, also after its start (REQ-048a: readers see which)."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.plans import ConsultationHandedOver
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.policy import Actor, require


def hand_over(consultation: Consultation, office: Office, *, by: Actor) -> None:
    """From now on `office` runs it and answers; letters name it, and its address takes what comes on paper.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the office runs it already, or is not there today.
    """
    require(by, ConsultationAct.HAND_OVER, consultation.pk)
    if not Office.objects.standing(timezone.localdate(instant())).filter(pk=office.pk).exists():
        raise Refused(_("This office is not in the structure of the city today."))
    with transaction.atomic():
        held: Consultation = (
            Consultation.objects.select_for_update(of=("self",)).select_related("office").get(pk=consultation.pk)
        )
        if held.office_id == office.pk:
            raise Refused(_("This office runs the consultation already."))
        Consultation.objects.filter(pk=held.pk).update(office=office)
        record(
            ConsultationHandedOver(number=held.code, old=held.office.name, new=office.name),
            subject=held.pk,
            space=held.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
