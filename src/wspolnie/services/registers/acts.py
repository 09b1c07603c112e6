"""What one may do with public registers."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

CLERKS = frozenset({Role.CLERK, Role.COORDINATOR, Role.ADMINISTRATOR})


class RegistryAct(Act):
    SEE = Rule(_("See what public registers say of organisations and what differs"), roles=CLERKS)
    ASK = Rule(_("Ask public registers and take over what they say"), roles=CLERKS)
