"""The declaration of mergers."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module, Nothing, OfficePage, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind
from wspolnie.services.mergers.acts import MergerAct
from wspolnie.services.mergers.reading import UNDO_DAYS

MODULE = Module(
    name="mergers",
    label=_("Organisations that stand twice"),
    urls="wspolnie.services.mergers.urls",
    acts=MergerAct,
    office_pages=(
        OfficePage(
            _("Alike organisations"),
            "organisations_alike",
            MergerAct.SEE,
            _("Organisations that may stand in the register twice: merge them, or say that they are different."),
        ),
    ),
    parameters=(
        ParameterSpec(
            name=UNDO_DAYS,
            label=_("Days for undoing a merger of organisations"),
            meaning=_("For so long a clerk can undo that two organisations were merged into one."),
            kind=ParameterKind.DAYS,
            least=1,
            most=365,
            default="30",
        ),
    ),
    erase=Nothing("organisations alone, and nobody's name"),
)
