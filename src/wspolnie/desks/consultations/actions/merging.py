"""Remarks, invitations and refusals of them follow an organisation that turned out to be another; the name that was
written stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from wspolnie.desks.consultations.models import Invitation, InvitationStop, Remark
from wspolnie.foundation.merging import Merging


def point(rows: Sequence[UUID], organisation: UUID) -> None:
    """These now refer to the organisation."""
    Remark.objects.filter(pk__in=rows).update(represents_id=organisation)


def point_invitations(rows: Sequence[UUID], organisation: UUID) -> None:
    """These invited the organisation."""
    Invitation.objects.filter(pk__in=rows).update(organisation_id=organisation)


def point_stops(rows: Sequence[UUID], organisation: UUID) -> None:
    """These are the organisation's."""
    InvitationStop.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS: Final = (
    Merging("consultations.Remark", "represents", point),
    Merging("consultations.Invitation", "organisation", point_invitations),
    Merging("consultations.InvitationStop", "organisation", point_stops),
)
