"""What one may do with figures of activity."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

OFFICE: Final = frozenset({Role.CLERK, Role.COORDINATOR, Role.OFFICIAL, Role.AUDITOR})


class ActivityAct(Act):
    READ = Rule(_("Read how many organisations are active and how many people take part"), anyone=True)
    SEE = Rule(_("See which organisations are active and which are not"), roles=OFFICE)
    LOOK = Rule(_("Read all dealings of the city with an organisation for which one speaks"), signed_in=True)
