"""What one may do with people who agreed to be found by what they know."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

OFFICE = frozenset({Role.CLERK, Role.COORDINATOR, Role.OFFICIAL})


class ExpertAct(Act):
    READ = Rule(_("Find people who agreed that everybody sees what they know"), anyone=True)
    LIST = Rule(_("Say what one knows oneself, and take it back"), signed_in=True)
    INVITE = Rule(_("Find all who agreed to be found, and invite them to a matter"), roles=OFFICE)
    ANSWER = Rule(_("Answer an invitation that one got"), signed_in=True)
