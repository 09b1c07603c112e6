"""The declaration of inventories."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.inventories.actions.erasure import erase, forget_notes
from wspolnie.desks.inventories.actions.merging import MERGINGS
from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.held import holds, mentions
from wspolnie.foundation.modules import Keeping, Module, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind

MODULE = Module(
    name="inventories",
    label=_("Inventories of organisations"),
    acts=InventoryAct,
    merge=MERGINGS,
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
    erase=erase,
)
