"""Rows of inventories follow an organisation that turned out to be another; in one inventory the first row stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from wspolnie.desks.inventories.models import InventoryRow
from wspolnie.foundation.merging import Merging


def point(rows: Sequence[UUID], organisation: UUID) -> None:
    """These now refer to the organisation."""
    InventoryRow.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS: Final = (Merging("inventories.InventoryRow", "organisation", point),)
