"""The declaration of imports."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Keeping, Module, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind
from wspolnie.services.imports.actions import forget_files, forget_person
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
    keeps=(
        Keeping(
            ParameterSpec(
                name="retention_import_files_days",
                label=_("Files brought in from spreadsheets"),
                meaning=_(
                    "How many days after its rows came in a file is removed, with what was said of its rows: it may "
                    "hold addresses. What came in stays."
                ),
                kind=ParameterKind.DAYS,
                least=1,
                default="90",
            ),
            forget_files,
        ),
    ),
    erase=forget_person,
)
