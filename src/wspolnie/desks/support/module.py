"""The declaration of the help desk."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.support.actions.asking import DAYS, HOUR, LINK_DAYS, PER_HOUR
from wspolnie.desks.support.actions.erasure import erase, forget_unconfirmed, forget_words
from wspolnie.desks.support.actions.merging import MERGINGS
from wspolnie.desks.support.acts import SupportAct
from wspolnie.desks.support.api import ENDPOINTS
from wspolnie.desks.support.counted import ACTIVITY
from wspolnie.desks.support.held import attention, holds, mentions, sent, waiting
from wspolnie.desks.support.letters import ANSWER, CONFIRM, RECEIPT
from wspolnie.desks.support.searched import FINDING, FREQUENT
from wspolnie.foundation.modules import Keeping, Module, NavItem, OfficePage, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind

MODULE = Module(
    name="support",
    label=_("Help desk"),
    urls="wspolnie.desks.support.urls",
    acts=SupportAct,
    api=ENDPOINTS,
    pieces=(FREQUENT,),
    listens=FINDING,
    own_pages=(NavItem(_("My questions to the help desk"), "own_questions", 60, "/punkt-pomocy/moje/"),),
    office_pages=(
        OfficePage(
            _("Help desk"),
            "questions",
            SupportAct.SEE,
            _("Questions of organisations, offices and residents, each with the hour of the answer."),
            attention,
        ),
    ),
    merge=MERGINGS,
    todo=waiting,
    sent=sent,
    nightly=(forget_unconfirmed,),
    letters=(CONFIRM, RECEIPT, ANSWER),
    parameters=(
        ParameterSpec(
            name=DAYS,
            label=_("Working days for an answer of the help desk"),
            meaning=_(
                "A question is answered on the last of so many working days; the day on which it came does not count."
            ),
            kind=ParameterKind.DAYS,
            least=1,
            most=60,
            default="5",
        ),
        ParameterSpec(
            name=HOUR,
            label=_("Hour of an answer of the help desk"),
            meaning=_("By this hour of the last day a question is answered."),
            kind=ParameterKind.HOUR,
            default="15:30",
        ),
        ParameterSpec(
            name=LINK_DAYS,
            label=_("Days for confirming a question by e-mail"),
            meaning=_("A question without an account that nobody confirms in so many days is removed."),
            kind=ParameterKind.DAYS,
            least=1,
            most=60,
            default="7",
        ),
        ParameterSpec(
            name=PER_HOUR,
            label=_("Questions to the help desk from one address in an hour"),
            meaning=_("Above it one has to wait; the office can be written to by other ways."),
            kind=ParameterKind.NUMBER,
            least=1,
            default="10",
        ),
    ),
    holds=holds,
    mentions=mentions,
    keeps=(
        Keeping(
            ParameterSpec(
                name="retention_support_days",
                label=_("Words and addresses of questions to the help desk"),
                meaning=_("How many days after a question was closed or answered they are removed. Figures stay."),
                kind=ParameterKind.DAYS,
                default="730",
            ),
            forget_words,
        ),
    ),
    activity=ACTIVITY,
    erase=erase,
)
