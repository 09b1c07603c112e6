"""The declaration of privacy."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module, Nothing
from wspolnie.services.privacy.acts import PrivacyAct

MODULE = Module(
    name="privacy", label=_("Privacy"), acts=PrivacyAct, erase=Nothing("asks the others and keeps nothing itself")
)
