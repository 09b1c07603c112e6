"""What one may do with bodies."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

KEEPERS: Final = frozenset({Role.CLERK, Role.COORDINATOR})


class BodyAct(Act):
    READ = Rule(_("Read about bodies and their composition"), anyone=True)
    KEEP = Rule(_("Enter a body, describe it, show it to everybody, dissolve it"), roles=KEEPERS)
    REGULATE = Rule(_("Enter a version of a body's regulations"), roles=KEEPERS | {Role.SECRETARIAT})
    SEAT = Rule(_("Give seats in a body and end them"), roles=KEEPERS | {Role.SECRETARIAT})
