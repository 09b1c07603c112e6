"""The declaration of inventories."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.inventories.actions.erasure import erase, forget_notes
from wspolnie.desks.inventories.actions.merging import MERGINGS
from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.api import ENDPOINTS
from wspolnie.desks.inventories.counted import ACTIVITY
from wspolnie.desks.inventories.front import coming, waiting
from wspolnie.desks.inventories.held import holds, mentions
from wspolnie.desks.inventories.parts import about_district, about_organisation
from wspolnie.foundation.modules import Keeping, Module, OfficePage, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind

MODULE = Module(
    name="inventories",
    label=_("Inventories of organisations"),
    urls="wspolnie.desks.inventories.urls",
    acts=InventoryAct,
    merge=MERGINGS,
    api=ENDPOINTS,
    office_pages=(
        OfficePage(
            _("Inventories of organisations"),
            "inventories",
            InventoryAct.SEE,
            _("Who was contacted, described and verified, district by district."),
        ),
    ),
    todo=waiting,
    calendar=coming,
    about_organisation=about_organisation,
    about_district=about_district,
    holds=holds,
    mentions=mentions,
    keeps=(
        Keeping(
            ParameterSpec(
                name="retention_inventory_notes_days",
                label=_("Notes on contacts of an inventory"),
                meaning=_("How many days after an inventory ended they are removed. That there was a contact stays."),
                kind=ParameterKind.DAYS,
                default="365",
            ),
            forget_notes,
        ),
    ),
    activity=ACTIVITY,
    erase=erase,
)
