"""The declaration of figures of activity."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.activity.acts import ActivityAct
from wspolnie.desks.activity.api import ENDPOINTS
from wspolnie.desks.activity.parts import about_organisation
from wspolnie.foundation.modules import Module, Nothing, OfficePage

MODULE = Module(
    name="activity",
    label=_("Activity of organisations"),
    urls="wspolnie.desks.activity.urls",
    acts=ActivityAct,
    api=ENDPOINTS,
    about_organisation=about_organisation,
    office_pages=(
        OfficePage(
            _("Organisations without activity"),
            "activity_none",
            ActivityAct.SEE,
            _("Those that did nothing with the city in a period: whom to ask what is in the way."),
        ),
    ),
    erase=Nothing("it counts what other rooms keep, and keeps nothing itself"),
)
