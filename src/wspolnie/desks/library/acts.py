"""What one may do with publications."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role


class LibraryAct(Act):
    READ = Rule(_("Read the library"), anyone=True)
    KEEP = Rule(_("Keep publications of the library"), roles=frozenset({Role.CLERK, Role.COORDINATOR}))
