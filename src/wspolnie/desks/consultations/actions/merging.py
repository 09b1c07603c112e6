"""Remarks follow an organisation that turned out to be another; the name that was written stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from wspolnie.desks.consultations.models import Remark
from wspolnie.foundation.merging import Merging


def point(rows: Sequence[UUID], organisation: UUID) -> None:
    """These now refer to the organisation."""
    Remark.objects.filter(pk__in=rows).update(represents_id=organisation)


MERGINGS: Final = (Merging("consultations.Remark", "represents", point),)
