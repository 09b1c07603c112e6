"""What one may do about following."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule


class FollowAct(Act):
    BEGIN = Rule(_("Follow a matter by e-mail, and stop"), anyone=True)
    SEE_OWN = Rule(_("See and stop what one follows"), signed_in=True)
