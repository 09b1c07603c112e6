"""What one may do with services for residents and with what people ask."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role


class HelpingAct(Act):
    READ = Rule(_("Find help of organisations"), anyone=True)
    DESCRIBE = Rule(_("Keep the services of an organisation for which one is confirmed to speak"), signed_in=True)
    DESCRIBE_FOR = Rule(
        _("Keep the services of an organisation for which nobody is confirmed to speak"),
        roles=frozenset({Role.CLERK, Role.COORDINATOR}),
    )
    ASK = Rule(_("Ask an organisation about its service"), anyone=True)
    ANSWER = Rule(_("Answer what an organisation is asked, when one is confirmed to speak for it"), signed_in=True)
    ANSWER_MAIL = Rule(_("Answer an enquiry by the link of a letter to the organisation's address"), anyone=True)
