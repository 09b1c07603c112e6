"""The table of contents of the product: every room by name. Nothing else names them all."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from wspolnie.foundation.modules import Module, registry

GROUND: Final = ("db", "cities", "journal", "numbers", "files", "jobs", "text", "ui", "web")
"""Rooms of the foundation that Django must know (tables, commands, templates); they declare nothing."""

ROOMS: Final = (
    "wspolnie.parties.people",
    "wspolnie.parties.offices",
    "wspolnie.parties.organisations",
    "wspolnie.spaces",
    "wspolnie.services.notify",
    "wspolnie.services.follows",
    "wspolnie.services.flags",
    "wspolnie.services.search",
    "wspolnie.services.privacy",
    "wspolnie.services.proof",
    "wspolnie.services.imports",
    "wspolnie.services.mergers",
    "wspolnie.services.registers",
    "wspolnie.tools.documents",
    "wspolnie.tools.meetings",
    "wspolnie.tools.decisions",
    "wspolnie.desks.consultations",
    "wspolnie.desks.organisations",
    "wspolnie.desks.helping",
    "wspolnie.desks.administration",
    "wspolnie.desks.offices",
    "wspolnie.desks.inventories",
    "wspolnie.desks.support",
    "wspolnie.desks.profiles",
    "wspolnie.desks.experts",
    "wspolnie.desks.activity",
    "wspolnie.desks.library",
    "wspolnie.desks.procedures",
    "wspolnie.desks.bodies",
    "wspolnie.portal",
    "wspolnie.api",
)
"""Rooms with a declaration, from the ground up."""

WITHOUT_TABLES: Final = frozenset(
    {
        "wspolnie.services.follows",
        "wspolnie.services.proof",
        "wspolnie.desks.activity",
        "wspolnie.desks.organisations",
        "wspolnie.desks.offices",
        "wspolnie.desks.administration",
    }
)
"""Rooms that Django need not know: these desks show what others keep."""

APPS: Final = (
    *(f"wspolnie.foundation.{name}" for name in GROUND),
    *(room for room in ROOMS if room not in WITHOUT_TABLES),
)


def load_modules() -> None:
    """Read every room's declaration into the registry."""
    declared: list[Module] = [import_module(f"{room}.module").MODULE for room in ROOMS]
    registry.load(declared)
