"""What the page of an organisation shows of dealings: a link for the office and for the organisation."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from wspolnie.desks.activity.policy import may_look
from wspolnie.foundation.modules import Part
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor


def about_organisation(actor: Actor, organisation: Organisation) -> Sequence[Part]:
    """Only for those who may read it."""
    if not may_look(actor, organisation.pk):
        return ()
    told = {"organisation": organisation}
    heading, template = _("Dealings with the city"), "activity/_part.html"
    return (Part(order=80, anchor="wspolpraca", heading=heading, template=template, told=told),)
