"""What one may do about people's data."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

CONTACTS: Final = frozenset({Role.ADMINISTRATOR, Role.COORDINATOR, Role.CLERK})


class PrivacyAct(Act):
    READ = Rule(_("Read what the city says of personal data"), anyone=True)
    SEE_OWN = Rule(_("See what is held about oneself"), signed_in=True)
    CORRECT_OWN = Rule(_("Correct one's own data"), signed_in=True)
    ERASE_OWN = Rule(_("Have one's own data erased"), signed_in=True)
    SEE_CONTACTS = Rule(_("See contact details of people, which is written down"), roles=CONTACTS)
    SEE_LOOKS = Rule(_("See who looked at contact details"), roles=frozenset({Role.ADMINISTRATOR, Role.AUDITOR}))
    ERASE = Rule(_("Erase a person's data"), roles=frozenset({Role.ADMINISTRATOR}))
