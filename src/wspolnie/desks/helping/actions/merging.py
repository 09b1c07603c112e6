"""Services follow an organisation that turned out to be another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from wspolnie.desks.helping.models import Service
from wspolnie.foundation.merging import Merging


def point(rows: Sequence[UUID], organisation: UUID) -> None:
    """These now refer to the organisation."""
    Service.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS: Final = (Merging("helping.Service", "organisation", point),)
