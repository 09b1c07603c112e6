"""What one may do with the city's structure."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

KEEPERS = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})


class OfficeAct(Act):
    READ = Rule(_("Read the city's structure, its posts and mandates"), anyone=True)
    EDIT = Rule(_("Change the city's structure and its posts"), roles=KEEPERS)
    APPOINT = Rule(_("Say who holds a post"), roles=KEEPERS)
    IMPORT = Rule(_("Bring offices in from a file"), roles=KEEPERS)
