"""The declaration of the front of the house."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module, Nothing
from wspolnie.foundation.web.actions import forget_counters, forget_limits
from wspolnie.portal.acts import PortalAct

MODULE = Module(
    name="portal",
    label=_("Front page"),
    urls="wspolnie.portal.urls",
    acts=PortalAct,
    nightly=(forget_limits, forget_counters),
    erase=Nothing("shows what others keep"),
)
