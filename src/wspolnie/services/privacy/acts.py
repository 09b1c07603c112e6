"""What one may do about people's data."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role


class PrivacyAct(Act):
    ERASE = Rule(_("Erase a person's data"), roles=frozenset({Role.ADMINISTRATOR}))
