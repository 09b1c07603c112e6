"""The declaration of profiles of organisations."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.profiles.actions.erasure import erase
from wspolnie.desks.profiles.actions.merging import MERGINGS
from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.counted import ACTIVITY
from wspolnie.desks.profiles.front import finds, unverified, waiting
from wspolnie.desks.profiles.held import holds, mentions
from wspolnie.desks.profiles.parts import about_organisation
from wspolnie.foundation.modules import Module, OfficePage

MODULE = Module(
    name="profiles",
    label=_("Profiles of organisations"),
    urls="wspolnie.desks.profiles.urls",
    acts=ProfileAct,
    activity=ACTIVITY,
    merge=MERGINGS,
    office_pages=(
        OfficePage(
            _("Profiles to verify"),
            "profiles_unverified",
            ProfileAct.VERIFY,
            _("Descriptions of organisations that changed and that nobody of the office has verified yet."),
            unverified,
        ),
    ),
    about_organisation=about_organisation,
    todo=waiting,
    finds=(finds,),
    holds=holds,
    mentions=mentions,
    erase=erase,
)
