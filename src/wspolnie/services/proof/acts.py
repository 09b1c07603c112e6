"""What one may do with the journal as a stranger."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule


class ProofAct(Act):
    READ = Rule(_("Check the journal: its signed states, its leaves, a receipt"), anyone=True)
