"""What one may do with the register of organisations."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

CLERKS = frozenset({Role.CLERK, Role.COORDINATOR, Role.ADMINISTRATOR})


class OrganisationAct(Act):
    READ = Rule(_("Read the register of organisations"), anyone=True)
    EDIT = Rule(_("Enter and change organisations"), roles=CLERKS)
    IMPORT = Rule(_("Bring organisations in from a file"), roles=CLERKS)
