"""What one may do with organisations that stand twice in the register."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

CLERKS = frozenset({Role.CLERK, Role.COORDINATOR, Role.ADMINISTRATOR})


class MergerAct(Act):
    SEE = Rule(_("See which organisations look alike"), roles=CLERKS)
    DECIDE = Rule(_("Merge organisations that are one, undo it, and say that two are not the same"), roles=CLERKS)
