"""What is said of an organisation follows it when it turns out to be another; of two profiles the first stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from wspolnie.desks.profiles.models import Evidence, Profile, Resource, RoleContact, Suggestion
from wspolnie.foundation.merging import Merging


def point_profiles(rows: Sequence[UUID], organisation: UUID) -> None:
    """Its profile."""
    Profile.objects.filter(pk__in=rows).update(organisation_id=organisation)


def point_suggestions(rows: Sequence[UUID], organisation: UUID) -> None:
    """What was suggested to it."""
    Suggestion.objects.filter(pk__in=rows).update(organisation_id=organisation)


def point_resources(rows: Sequence[UUID], organisation: UUID) -> None:
    """What it shares."""
    Resource.objects.filter(pk__in=rows).update(organisation_id=organisation)


def point_contacts(rows: Sequence[UUID], organisation: UUID) -> None:
    """Whom one calls."""
    RoleContact.objects.filter(pk__in=rows).update(organisation_id=organisation)


def point_evidence(rows: Sequence[UUID], organisation: UUID) -> None:
    """What it did."""
    Evidence.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS: Final = (
    Merging("profiles.Profile", "organisation", point_profiles),
    Merging("profiles.Suggestion", "organisation", point_suggestions),
    Merging("profiles.Resource", "organisation", point_resources),
    Merging("profiles.RoleContact", "organisation", point_contacts),
    Merging("profiles.Evidence", "organisation", point_evidence),
)
