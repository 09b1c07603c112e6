"""The declaration of people who know."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.experts.actions.merging import MERGINGS
from wspolnie.desks.experts.actions.retention import erase, forget_calls
from wspolnie.desks.experts.acts import ExpertAct
from wspolnie.desks.experts.front import sent, waiting
from wspolnie.desks.experts.held import holds, mentions
from wspolnie.desks.experts.letters import KINDS
from wspolnie.foundation.modules import Keeping, Module, NavItem, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind

MODULE = Module(
    name="experts",
    label=_("People who know"),
    urls="wspolnie.desks.experts.urls",
    acts=ExpertAct,
    own_pages=(NavItem(_("What I know"), "expert_own", 45, "/moje/wiedza/"),),
    letters=KINDS,
    merge=MERGINGS,
    todo=waiting,
    sent=sent,
    keeps=(
        Keeping(
            ParameterSpec(
                name="retention_expert_calls_days",
                label=_("Invitations of people who know"),
                meaning=_("How many days an invitation of somebody for what they know is kept, with its answer."),
                kind=ParameterKind.DAYS,
                least=30,
                default="365",
            ),
            forget_calls,
        ),
    ),
    holds=holds,
    mentions=mentions,
    erase=erase,
)
