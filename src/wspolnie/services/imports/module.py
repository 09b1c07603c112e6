"""The declaration of imports."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module
from wspolnie.services.imports.actions import forget_person
from wspolnie.services.imports.acts import ImportAct
from wspolnie.services.imports.held import holds
from wspolnie.services.imports.jobs import batch

MODULE = Module(
    name="imports",
    label=_("Imports"),
    urls="wspolnie.services.imports.urls",
    acts=ImportAct,
    jobs=(batch,),
    holds=holds,
    erase=forget_person,
)
