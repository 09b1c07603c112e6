"""What one may do at the help desk."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

from wspolnie.desks.support.states import OPEN, QuestionState
from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

HELPERS: Final = frozenset({Role.CLERK, Role.COORDINATOR})
"""They answer for the whole help desk."""
WORKERS: Final = HELPERS | {Role.OFFICIAL}
"""Officials work on what was passed to their office or given to them."""
READERS: Final = HELPERS | {Role.AUDITOR}
"""They read every question."""


class SupportAct(Act):
    READ = Rule(_("Read frequent questions and figures of the help desk"), anyone=True)
    ASK = Rule(_("Ask the help desk"), anyone=True)
    ADD = Rule(
        _("Say more about a question of one's own, and ask again after an answer"),
        anyone=True,
        states=(*OPEN, QuestionState.ANSWERED),
    )
    OWN = Rule(_("Read one's own questions"), signed_in=True)
    SEE = Rule(_("Read questions at the help desk"), roles=WORKERS | READERS)
    ASSIGN = Rule(_("Give a question to somebody who answers"), roles=WORKERS, states=OPEN)
    ANSWER = Rule(_("Answer a question"), roles=WORKERS, states=(QuestionState.ASSIGNED, QuestionState.REOPENED))
    NOTE = Rule(_("Write a note that the office alone reads"), roles=WORKERS)
    PASS = Rule(_("Pass a question to another office"), roles=WORKERS, states=OPEN)
    CLOSE = Rule(_("Close an answered question"), roles=WORKERS, states=(QuestionState.ANSWERED,))
    PUBLISH = Rule(_("Publish a frequent question, and withdraw it"), roles=HELPERS)
