"""What one may do in the hub."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role


class SpaceAct(Act):
    GIVE_ROLE = Rule(_("Give a person a role"), roles=frozenset({Role.ADMINISTRATOR}))
