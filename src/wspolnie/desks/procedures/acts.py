"""What one may do with procedures."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

KEEPERS: Final = frozenset({Role.CLERK, Role.COORDINATOR})


class ProcedureAct(Act):
    READ = Rule(_("Read procedures and what was said of them"), anyone=True)
    COMMENT = Rule(_("Say what is unclear in a procedure"), signed_in=True)
    KEEP = Rule(_("Write procedures, publish and withdraw them"), roles=KEEPERS)
    ANSWER = Rule(_("Answer comments on procedures, and remove those that break the rules"), roles=KEEPERS)
