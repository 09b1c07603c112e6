"""Where consultations are read, and when what belongs to them should fall."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import RoundState


def addresses(ids: Sequence[UUID]) -> dict[UUID, str]:
    """Where the consultations of spaces are read."""
    slugs = Consultation.objects.filter(space_id__in=ids).values_list("space_id", "space__slug")
    return {space_id: f"/konsultacje/{slug}/" for space_id, slug in slugs}


def periods(space_id: UUID) -> list[tuple[datetime, datetime]]:
    """When remarks are taken: in the rounds that were announced, or else in those that are prepared."""
    rounds = list(Round.objects.filter(consultation_id=space_id).order_by("number"))
    announced = [round_ for round_ in rounds if round_.state != RoundState.DRAFT]
    return [(round_.opens_at, round_.closes_at) for round_ in announced or rounds if round_.is_timed]
