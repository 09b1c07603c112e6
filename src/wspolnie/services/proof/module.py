"""The declaration of proof."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module, Nothing
from wspolnie.services.proof.actions import sign_daily, sign_what_came
from wspolnie.services.proof.acts import ProofAct
from wspolnie.services.proof.api import ENDPOINTS

MODULE = Module(
    name="proof",
    label=_("Check the journal"),
    urls="wspolnie.services.proof.urls",
    acts=ProofAct,
    api=ENDPOINTS,
    nightly=(sign_daily,),
    watches=(sign_what_came,),
    erase=Nothing("shows the journal, whose personal values stand apart and are erased there"),
)
