"""What one may do at the front of the house."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule


class PortalAct(Act):
    READ = Rule(_("Read the city's public pages"), anyone=True)
    CHOOSE_LANGUAGE = Rule(_("Choose the language"), anyone=True)
    SIGN_IN = Rule(_("Sign in by an e-mail code"), anyone=True)
    NAME_ONESELF = Rule(_("Say one's name on the first visit"), anyone=True)
    SECURE = Rule(_("See and change one's own ways of signing in"), signed_in=True)
    SIGN_OUT = Rule(_("Signing out"), anyone=True)
    SEE_MATTERS = Rule(_("See one's own matters"), signed_in=True)
    SEE_HEALTH = Rule(_("Ask whether the service works"), anyone=True)
    SEE_COMPONENTS = Rule(_("See the page of components"), anyone=True)
    SEE_OUTBOX = Rule(_("See the demo's letters"), anyone=True)
