"""A person who is erased, and an organisation that turned out to be another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from wspolnie.desks.bodies.models import Seat
from wspolnie.foundation.merging import Merging


def erase(person_id: UUID) -> None:
    """Seats stay, as those of a side, an organisation or an office; who sat there is gone."""
    Seat.objects.filter(person_id=person_id).update(person=None, membership=None, is_named=False)


def point_seats(rows: Sequence[UUID], organisation: UUID) -> None:
    """These are now the organisation's."""
    Seat.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS: Final = (Merging("bodies.Seat", "organisation", point_seats),)
