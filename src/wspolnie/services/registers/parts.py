"""What the page of an organisation shows of public registers: a link for clerks."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Part
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.registers.acts import RegistryAct
from wspolnie.spaces.policy import Actor, decide


def about_organisation(actor: Actor, one: Organisation) -> Sequence[Part]:
    """Only for those who may ask, and of organisations with a number by which a register is asked."""
    if not (one.krs or one.nip) or not decide(actor, RegistryAct.SEE):
        return ()
    template, told = "registers/_part.html", {"organisation": one}
    return (Part(order=75, anchor="rejestry", heading=_("Public registers"), template=template, told=told),)
