"""Questions follow an organisation that turned out to be another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from wspolnie.desks.support.models import Question
from wspolnie.foundation.merging import Merging


def point(rows: Sequence[UUID], organisation: UUID) -> None:
    """These now refer to the organisation."""
    Question.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS: Final = (Merging("support.Question", "organisation", point),)
