"""What one may do in the administration; giving roles and naming deputies are acts of the hub."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

KEEPERS = frozenset({Role.ADMINISTRATOR})
WATCHERS = KEEPERS | {Role.AUDITOR}
READERS = WATCHERS | {Role.COORDINATOR}


class AdministrationAct(Act):
    SEE = Rule(_("See the administration"), roles=READERS)
    SEE_PEOPLE = Rule(_("See people of the city, their roles and deputies"), roles=WATCHERS)
    ENTER_PEOPLE = Rule(_("Enter a person who will work here"), roles=KEEPERS)
    DROP_SECOND_FACTOR = Rule(_("Take a lost second factor off somebody's account"), roles=KEEPERS)
    NAME_OWN_DEPUTY = Rule(_("Name one's own deputy"), roles=frozenset(Role) - {Role.AUDITOR, Role.MEMBER})
    SEE_RIGHTS = Rule(_("See who may do what"), roles=READERS)
    READ_PARAMETERS = Rule(_("Read dated parameters and their history"), roles=READERS)
    CHANGE_PARAMETERS = Rule(_("Change a parameter from a day on"), roles=KEEPERS)
    READ_LETTERS = Rule(_("Read the city's letters and their history"), roles=READERS)
    SEE_MAIL = Rule(_("See the mail queue and stopped addresses"), roles=WATCHERS)
    SEE_JOBS = Rule(_("See jobs in the background"), roles=WATCHERS)
    STEER_JOBS = Rule(_("Repeat or cancel a job"), roles=KEEPERS)
    SEE_HEALTH = Rule(_("See the health of the installation"), roles=WATCHERS)
