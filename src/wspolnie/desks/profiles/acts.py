"""What one may do with profiles of organisations."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.profiles.states import Standing
from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

CLERKS = frozenset({Role.CLERK, Role.COORDINATOR})


class ProfileAct(Act):
    READ = Rule(_("Read profiles, resources and contacts of organisations"), anyone=True)
    KEEP = Rule(_("Describe an organisation for which one speaks, and answer suggestions of others"), signed_in=True)
    DESCRIBE = Rule(_("Describe an organisation for which nobody is confirmed to speak"), roles=CLERKS)
    SUGGEST = Rule(
        _("Suggest a description to an organisation for which others speak"), roles=CLERKS | frozenset({Role.OFFICIAL})
    )
    VERIFY = Rule(_("Verify the profile of an organisation"), roles=CLERKS, states=(Standing.UNVERIFIED,))
