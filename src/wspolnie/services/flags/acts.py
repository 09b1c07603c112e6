"""What one may do about texts that somebody reports."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

DECIDERS: Final = frozenset({Role.ADMINISTRATOR, Role.COORDINATOR, Role.CLERK, Role.MODERATOR})
READERS: Final = DECIDERS | {Role.AUDITOR}


class FlagAct(Act):
    SEND = Rule(_("Report a public text, and see by number and code what was decided"), anyone=True)
    SEE = Rule(_("See which texts were reported, and why"), roles=READERS)
    DECIDE = Rule(_("Decide on a reported text"), roles=DECIDERS)
