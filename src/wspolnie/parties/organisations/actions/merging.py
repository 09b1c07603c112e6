"""Verbs for organisations that turned out to be one: one takes the other in, and lets it go again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.merging import Merging
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.actions.register import hold_register
from wspolnie.parties.organisations.models import (
    Federation,
    FormerName,
    Organisation,
    OrganisationTheme,
    Proposal,
    Representation,
)

FILLED: Final = ("legal_class", "legal_form", "krs", "nip", "regon", "seat", "email", "www", "district_id")
"""What the one that stays takes from the other when it has nothing of its own."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What changed in the one that stays: fields that got a value, and the former name that it got."""

    filled: tuple[str, ...]
    former_name: UUID | None


def lacking(kept: Organisation, merged: Organisation) -> tuple[str, ...]:
    """Fields that the one that stays would take from the other."""
    return tuple(name for name in FILLED if getattr(merged, name) and not getattr(kept, name))


def take_in(kept: Organisation, merged: Organisation) -> TakenIn:
    """`merged` is no longer of the register; what `kept` lacks it gets, and the other's name as a former one."""
    with transaction.atomic():
        hold_register()
        Organisation.everybody.filter(pk=merged.pk).update(merged_into=kept)
        filled = lacking(kept, merged)
        if filled:
            Organisation.objects.filter(pk=kept.pk).update(**{name: getattr(merged, name) for name in filled})
        if kept.name == merged.name:
            return TakenIn(filled, None)
        former = FormerName(organisation=kept, name=merged.name, until=timezone.localdate(instant()))
        former.save(force_insert=True)
        return TakenIn(filled, former.pk)


def let_go(kept: Organisation, merged: Organisation, taken: TakenIn) -> None:
    """Undo `take_in`: what `kept` got goes, unless it was changed since.

    Raises:
        Refused: when another organisation has a number of the one that comes back.
    """
    with transaction.atomic():
        hold_register()
        same = [name for name in taken.filled if getattr(kept, name) == getattr(merged, name)]
        if same:
            empty = {name: None if name == "district_id" else "" for name in same}
            Organisation.everybody.filter(pk=kept.pk).update(**empty)
        if taken.former_name:
            FormerName.objects.filter(pk=taken.former_name).delete()
        try:
            with transaction.atomic():
                Organisation.everybody.filter(pk=merged.pk).update(merged_into=None)
        except IntegrityError:
            raise Refused(_("Another organisation has its number now. Correct that number first.")) from None


def point_earlier(rows: Sequence[UUID], organisation: UUID) -> None:
    """Those that turned out earlier to be the one that is merged."""
    Organisation.everybody.filter(pk__in=rows).update(merged_into_id=organisation)


def point_themes(rows: Sequence[UUID], organisation: UUID) -> None:
    """Fields of work."""
    OrganisationTheme.objects.filter(pk__in=rows).update(organisation_id=organisation)


def point_former_names(rows: Sequence[UUID], organisation: UUID) -> None:
    """Names of the past."""
    FormerName.objects.filter(pk__in=rows).update(organisation_id=organisation)


def point_members(rows: Sequence[UUID], organisation: UUID) -> None:
    """Those that belong to it."""
    Federation.objects.filter(pk__in=rows).update(federation_id=organisation)


def point_federations(rows: Sequence[UUID], organisation: UUID) -> None:
    """Federations to which it belongs."""
    Federation.objects.filter(pk__in=rows).update(organisation_id=organisation)


def point_representations(rows: Sequence[UUID], organisation: UUID) -> None:
    """Who speaks for it."""
    Representation.objects.filter(pk__in=rows).update(organisation_id=organisation)


def point_proposals(rows: Sequence[UUID], organisation: UUID) -> None:
    """Proposals that became it."""
    Proposal.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS: Final = (
    Merging("organisations.Organisation", "merged_into", point_earlier),
    Merging("organisations.OrganisationTheme", "organisation", point_themes),
    Merging("organisations.FormerName", "organisation", point_former_names),
    Merging("organisations.Federation", "federation", point_members),
    Merging("organisations.Federation", "organisation", point_federations),
    Merging("organisations.Representation", "organisation", point_representations),
    Merging("organisations.Proposal", "organisation", point_proposals),
)
