"""Somebody's organisation turned out to be another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from wspolnie.desks.experts.models import Expert
from wspolnie.foundation.merging import Merging


def point_experts(rows: Sequence[UUID], organisation: UUID) -> None:
    """People of it who agreed to be found."""
    Expert.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS: Final = (Merging("experts.Expert", "organisation", point_experts),)
