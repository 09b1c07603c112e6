"""What one may do with recommendations."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role
from wspolnie.tools.decisions.states import RecommendationState

HELPERS: Final = frozenset({Role.CLERK, Role.COORDINATOR})
RUNNERS: Final = HELPERS | {Role.MODERATOR, Role.SECRETARIAT}
"""They run a body's matters."""
ANSWERERS: Final = HELPERS | {Role.OFFICIAL}
"""They answer for an office: officials for their own."""
_DRAFT, _ADOPTED = RecommendationState.DRAFT, RecommendationState.ADOPTED
_SENT, _ANSWERED = RecommendationState.SENT, RecommendationState.ANSWERED


class DecisionAct(Act):
    READ = Rule(_("Read recommendations, their answers and figures of agency"), anyone=True)
    DRAFT = Rule(_("Word a recommendation and change its draft"), roles=RUNNERS | {Role.MEMBER}, states=(_DRAFT,))
    ADOPT = Rule(_("Note that a body adopted a recommendation"), roles=RUNNERS, states=(_DRAFT,))
    SEND = Rule(_("Send an adopted recommendation to an office"), roles=RUNNERS, states=(_ADOPTED,))
    WITHDRAW = Rule(
        _("Withdraw a recommendation that was not answered"), roles=RUNNERS, states=(_DRAFT, _ADOPTED, _SENT)
    )
    FORWARD = Rule(_("Pass a recommendation on to another body"), roles=RUNNERS, states=(_ADOPTED, _SENT, _ANSWERED))
    RECEIVE = Rule(_("Take over or decline what another body passed on"), roles=RUNNERS)
    ANSWER = Rule(_("Answer a recommendation for an office"), roles=ANSWERERS, states=(_SENT, _ANSWERED))
    PASS = Rule(_("Pass a recommendation on to another office"), roles=ANSWERERS, states=(_SENT,))
    FOLLOW = Rule(_("Say what was done about a recommendation"), roles=ANSWERERS, states=(_ANSWERED,))
