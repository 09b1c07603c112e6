"""The declaration of procedures."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.procedures.actions.commenting import DAYS, HOUR
from wspolnie.desks.procedures.actions.erasure import MERGINGS, erase
from wspolnie.desks.procedures.acts import ProcedureAct
from wspolnie.desks.procedures.api import ENDPOINTS
from wspolnie.desks.procedures.counted import ACTIVITY
from wspolnie.desks.procedures.held import holds, mentions, sent, waiting
from wspolnie.desks.procedures.letters import ANSWER
from wspolnie.desks.procedures.searched import FINDING, PROCEDURES
from wspolnie.foundation.modules import Module, OfficePage, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind

MODULE = Module(
    name="procedures",
    label=_("Procedures"),
    urls="wspolnie.desks.procedures.urls",
    acts=ProcedureAct,
    api=ENDPOINTS,
    pieces=(PROCEDURES,),
    listens=FINDING,
    office_pages=(
        OfficePage(
            _("Comments on procedures"),
            "procedure_comments",
            ProcedureAct.ANSWER,
            _("What organisations, offices and residents find unclear, each with the hour of the answer."),
        ),
    ),
    merge=MERGINGS,
    todo=waiting,
    sent=sent,
    letters=(ANSWER,),
    parameters=(
        ParameterSpec(
            name=DAYS,
            label=_("Working days for an answer to a comment on a procedure"),
            meaning=_("A comment is answered on the last of so many working days after the day on which it came."),
            kind=ParameterKind.DAYS,
            least=1,
            most=60,
            default="7",
        ),
        ParameterSpec(
            name=HOUR,
            label=_("Hour of an answer to a comment on a procedure"),
            meaning=_("By this hour of the last day a comment is answered."),
            kind=ParameterKind.HOUR,
            default="15:30",
        ),
    ),
    holds=holds,
    mentions=mentions,
    activity=ACTIVITY,
    erase=erase,
)
