"""What one may do with letters."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role


class NotifyAct(Act):
    CHOOSE = Rule(_("Choose how often letters come"), signed_in=True)
    UNSUBSCRIBE = Rule(_("Stop letters by the link in them"), anyone=True)
    EDIT_LETTERS = Rule(_("Word the city's letters"), roles=frozenset({Role.COORDINATOR, Role.ADMINISTRATOR}))
    SEND_AGAIN = Rule(_("Send a letter that failed once more"), roles=frozenset({Role.ADMINISTRATOR}))
    LIFT_STOP = Rule(_("Write again to an address that was stopped"), roles=frozenset({Role.CLERK, Role.ADMINISTRATOR}))
