"""The declaration of public registers."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module, Nothing, OfficePage
from wspolnie.services.registers.actions import MERGINGS
from wspolnie.services.registers.acts import RegistryAct
from wspolnie.services.registers.jobs import step
from wspolnie.services.registers.parts import about_organisation

MODULE = Module(
    name="registers",
    label=_("Public registers"),
    urls="wspolnie.services.registers.urls",
    acts=RegistryAct,
    jobs=(step,),
    about_organisation=about_organisation,
    merge=MERGINGS,
    office_pages=(
        OfficePage(
            _("Differences to public registers"),
            "register_entries",
            RegistryAct.SEE,
            _("Organisations of which KRS or REGON says something else than the city's register."),
        ),
    ),
    erase=Nothing("data of organisations; people of their bodies are never read"),
)
