"""What one may do with meetings."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role


class MeetingAct(Act):
    READ = Rule(_("Read meetings and the calendar"), anyone=True)
    ARRANGE = Rule(
        _("Plan a meeting, change it, call it off, tell who came and what was said"),
        roles=frozenset({Role.CLERK, Role.COORDINATOR, Role.ADMINISTRATOR, Role.MODERATOR, Role.SECRETARIAT}),
    )
