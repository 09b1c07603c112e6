"""The declaration of the API itself."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.api.actions.sendings import forget_sendings
from wspolnie.api.actions.tokens import erase
from wspolnie.api.acts import ApiAct
from wspolnie.api.api import ENDPOINTS
from wspolnie.api.held import holds
from wspolnie.api.limits import LIMITS
from wspolnie.foundation.modules import Keeping, Module, NavItem, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind

MODULE = Module(
    name="api",
    label=_("For programs"),
    urls="wspolnie.api.urls",
    acts=ApiAct,
    api=ENDPOINTS,
    own_pages=(NavItem(_("Keys for programs"), "api_keys", 60, "/moje/klucze-api/"),),
    parameters=LIMITS,
    keeps=(
        Keeping(
            ParameterSpec(
                name="api_sendings_kept_days",
                label=_("Days for which sendings of programs are known"),
                meaning=_("So long a repeated sending of a program is known as the same one and changes nothing."),
                kind=ParameterKind.DAYS,
                least=1,
                most=365,
                default="30",
            ),
            forget_sendings,
        ),
    ),
    holds=holds,
    erase=erase,
)
