"""What one may do with documents."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role


class DocumentAct(Act):
    READ = Rule(_("Read documents and what happens to them"), anyone=True)
    RECORD = Rule(
        _("Record what happens to a document: opinion, submission, adoption, next steps"),
        roles=frozenset({Role.CLERK, Role.COORDINATOR, Role.ADMINISTRATOR}),
    )
    SEE_ASKED = Rule(
        _("Read a draft on which one's council is asked for its opinion"),
        roles=frozenset({Role.MEMBER, Role.MODERATOR, Role.SECRETARIAT, Role.CLERK, Role.COORDINATOR}),
    )
    OPINE = Rule(
        _("Give the opinion of a council in its name"),
        roles=frozenset({Role.MODERATOR, Role.SECRETARIAT, Role.CLERK, Role.COORDINATOR}),
    )
