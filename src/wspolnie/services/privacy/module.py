"""The declaration of privacy."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Keeping, Module, NavItem, OfficePage
from wspolnie.foundation.parameters import ParameterKind, ParameterSpec
from wspolnie.services.privacy.actions.access import forget_looks, forget_person
from wspolnie.services.privacy.actions.retention import keep_terms_tonight
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.api import ENDPOINTS
from wspolnie.services.privacy.held import holds

MODULE = Module(
    name="privacy",
    label=_("Privacy"),
    urls="wspolnie.services.privacy.urls",
    acts=PrivacyAct,
    api=ENDPOINTS,
    own_pages=(NavItem(_("My data"), "my_data", 30, "/moje/dane/"),),
    office_pages=(
        OfficePage(
            _("Who looked at contact details"),
            "looks",
            PrivacyAct.SEE_LOOKS,
            _("Every look at an address is written down: who, when, whose."),
        ),
    ),
    parameters=(
        ParameterSpec(
            name="retention_server_log_days",
            label=_("Log of the server"),
            meaning=_("How many days whoever runs the servers keeps their log. The privacy page promises it."),
            kind=ParameterKind.DAYS,
            default="30",
        ),
    ),
    nightly=(keep_terms_tonight,),
    keeps=(
        Keeping(
            ParameterSpec(
                name="retention_looks_days",
                label=_("Who looked at contact details"),
                meaning=_("How many days the log of looks at contact details is kept."),
                kind=ParameterKind.DAYS,
                least=30,
                default="730",
            ),
            forget_looks,
        ),
    ),
    holds=holds,
    erase=forget_person,
)
