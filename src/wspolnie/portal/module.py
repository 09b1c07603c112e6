"""The declaration of the front of the house."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module, NavItem, Nothing
from wspolnie.foundation.web.actions import forget_counters, forget_limits
from wspolnie.portal import districts, glossary
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.api import ENDPOINTS
from wspolnie.portal.security import todo

MODULE = Module(
    name="portal",
    label=_("Front page"),
    urls="wspolnie.portal.urls",
    acts=PortalAct,
    api=ENDPOINTS,
    todo=todo,
    finds=(glossary.finds, districts.finds),
    own_pages=(NavItem(_("Signing in and security"), "mfa_index", 90, "/moje/bezpieczenstwo/"),),
    nightly=(forget_limits, forget_counters),
    erase=Nothing("shows what others keep"),
)
