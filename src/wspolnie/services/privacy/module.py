"""The declaration of privacy."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module
from wspolnie.services.privacy.actions.access import forget_person
from wspolnie.services.privacy.acts import PrivacyAct

MODULE = Module(name="privacy", label=_("Privacy"), acts=PrivacyAct, erase=forget_person)
