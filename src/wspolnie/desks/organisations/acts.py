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
    DECLARE = Rule(_("Say that one speaks for an organisation, and stop"), signed_in=True)
    PROPOSE = Rule(_("Propose an organisation that the register lacks"), signed_in=True)
    VOUCH = Rule(_("Confirm others who speak for one's own organisation, and keep its contact data"), signed_in=True)
    CONFIRM = Rule(_("Confirm and refuse who speaks for an organisation"), roles=CLERKS)
    ANSWER_MAIL = Rule(_("Answer a letter to the organisation's address by its link"), anyone=True)
