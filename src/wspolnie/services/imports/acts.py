"""What one may do with imports; each importer asks for its own act beside it."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role


class ImportAct(Act):
    RUN = Rule(
        _("Bring in rows from a spreadsheet"), roles=frozenset({Role.CLERK, Role.COORDINATOR, Role.ADMINISTRATOR})
    )
