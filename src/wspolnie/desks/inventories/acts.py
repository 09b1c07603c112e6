"""What one may do with inventories."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.inventories.states import Phase
from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import STAFF, Role

COORDINATORS = frozenset({Role.COORDINATOR})


class InventoryAct(Act):
    READ = Rule(_("Read figures of inventories"), anyone=True)
    SEE = Rule(_("Read how each organisation stands in an inventory, with the log of contacts"), roles=STAFF)
    OPEN = Rule(_("Open an inventory"), roles=COORDINATORS)
    CHANGE = Rule(
        _("Change an inventory: its districts, time and people"),
        roles=COORDINATORS,
        states=(Phase.ANNOUNCED, Phase.RUNNING),
    )
    LOG = Rule(
        _("Write down contacts of an inventory that one carries out, and describe organisations"),
        roles=frozenset({Role.OFFICIAL, Role.CLERK, Role.COORDINATOR}),
        states=(Phase.RUNNING,),
    )
    VERIFY = Rule(
        _("Verify a description of an inventory that one carries out"),
        roles=frozenset({Role.CLERK, Role.COORDINATOR}),
        states=(Phase.RUNNING,),
    )
    END = Rule(_("End an inventory with a summary"), roles=COORDINATORS, states=(Phase.ANNOUNCED, Phase.RUNNING))
