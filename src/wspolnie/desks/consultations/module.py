"""The declaration of consultations."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_noop as _

from wspolnie.desks.consultations.actions.answers import tell_authors
from wspolnie.desks.consultations.actions.erasure import erase
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts import AnswersPublished
from wspolnie.desks.consultations.front import front, waiting
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.modules import Home, Module, NavItem, on
from wspolnie.spaces.kinds import SpaceKind


def address(space_id: UUID) -> str | None:
    """Where the consultation of a space is read."""
    slug = Consultation.objects.filter(space_id=space_id).values_list("space__slug", flat=True).first()
    return f"/konsultacje/{slug}/" if slug else None


MODULE = Module(
    name="consultations",
    label=_("Consultations"),
    urls="wspolnie.desks.consultations.urls",
    acts=ConsultationAct,
    homes=(Home(SpaceKind.PROCESS, address),),
    navigation=(NavItem(_("Consultations"), "consultations", 10, "/konsultacje/"),),
    front=(front,),
    todo=waiting,
    listens=(on(AnswersPublished, tell_authors, from_the_start=False),),
    erase=erase,
)
