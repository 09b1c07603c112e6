"""The declaration of flags."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Keeping, Module, OfficePage, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind
from wspolnie.services.flags.actions import DUE, PER_HOUR, erase, forget_contacts
from wspolnie.services.flags.acts import FlagAct
from wspolnie.services.flags.held import attention, holds, mentions, waiting
from wspolnie.services.flags.letters import DECISIONS, RECEIPT, TO_AUTHOR, TO_REPORTER

MODULE = Module(
    name="flags",
    label=_("Reported texts"),
    urls="wspolnie.services.flags.urls",
    acts=FlagAct,
    office_pages=(
        OfficePage(
            _("Reported texts"),
            "flags",
            FlagAct.SEE,
            _("Texts that somebody thinks should not be public, each with the hour by which the office decides."),
            attention,
        ),
    ),
    todo=waiting,
    parameters=(
        ParameterSpec(
            name=DUE,
            label=_("Days for a decision on a reported text"),
            meaning=_("Whoever reports a public text learns what was decided at most so many days later."),
            kind=ParameterKind.DAYS,
            least=1,
            most=60,
            default="7",
        ),
        ParameterSpec(
            name=PER_HOUR,
            label=_("Reports of texts from one address in an hour"),
            meaning=_("Above it one has to wait; the office can be written to by other ways."),
            kind=ParameterKind.NUMBER,
            least=1,
            default="10",
        ),
    ),
    letters=(RECEIPT, TO_REPORTER, TO_AUTHOR),
    topics=(DECISIONS,),
    holds=holds,
    mentions=mentions,
    keeps=(
        Keeping(
            ParameterSpec(
                name="retention_flags_days",
                label=_("Addresses and words of those who reported texts"),
                meaning=_("How many days after the decision they are removed. What was decided, and why, stays."),
                kind=ParameterKind.DAYS,
                default="180",
            ),
            forget_contacts,
        ),
    ),
    erase=erase,
)
