"""What a city sets for recommendations."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import ParameterSpec
from wspolnie.foundation.parameters import ParameterKind
from wspolnie.tools.decisions.actions.reminding import ABOVE, BEFORE, EVERY
from wspolnie.tools.decisions.reading import DAYS, HOUR

PARAMETERS: Final = (
    ParameterSpec(
        name=DAYS,
        label=_("Days for an office to answer a recommendation"),
        meaning=_(
            "So many days after it was sent, at the hour of answers; when that day is free from work, on the next "
            "working one. A body may give more time, not less."
        ),
        kind=ParameterKind.DAYS,
        least=7,
        most=180,
        default="30",
    ),
    ParameterSpec(
        name=HOUR,
        label=_("Hour of an answer to a recommendation"),
        meaning=_("By this hour of the last day an office answers."),
        kind=ParameterKind.HOUR,
        default="15:30",
    ),
    ParameterSpec(
        name=BEFORE,
        label=_("Days before the answer to a recommendation is due"),
        meaning=_("So many days before the hour the office is reminded; 0 reminds nobody before it."),
        kind=ParameterKind.DAYS,
        least=0,
        most=60,
        default="5",
    ),
    ParameterSpec(
        name=EVERY,
        label=_("Days between reminders of a recommendation that is overdue"),
        meaning=_("While an answer or what was promised is overdue, the office is reminded so often; 0 reminds once."),
        kind=ParameterKind.DAYS,
        least=0,
        most=90,
        default="7",
    ),
    ParameterSpec(
        name=ABOVE,
        label=_("Days after which the office above hears of an overdue answer"),
        meaning=_("So many days after the hour the office above is told once; 0 tells it never."),
        kind=ParameterKind.DAYS,
        least=0,
        most=180,
        default="7",
    ),
)
