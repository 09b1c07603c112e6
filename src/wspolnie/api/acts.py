"""What one may do with the API itself; each endpoint asks for the act of its own room."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule


class ApiAct(Act):
    READ = Rule(_("Read what the API is and what it offers"), anyone=True)
    KEYS = Rule(_("Make, see and revoke one's own keys for programs"), signed_in=True)
