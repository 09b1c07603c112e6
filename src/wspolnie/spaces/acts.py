"""What one may do in the hub."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role


class SpaceAct(Act):
    GIVE_ROLE = Rule(_("Give a person a role or take it away"), roles=frozenset({Role.ADMINISTRATOR}))
    NAME_DEPUTY = Rule(_("Name a deputy for somebody else"), roles=frozenset({Role.ADMINISTRATOR}))
