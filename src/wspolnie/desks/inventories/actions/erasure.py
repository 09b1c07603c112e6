"""What is removed of people: notes of the log after a time, and a person of the office who is erased."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wspolnie.desks.inventories.facts import OrganisationMoved
from wspolnie.desks.inventories.models import CampaignPerson, Contact, InventoryRow
from wspolnie.foundation.journal.actions import forget_named


def forget_notes(before: datetime, *, dry_run: bool) -> int:
    """Empty notes of campaigns that ended before an instant, with the reasons for going back, or only count notes."""
    ended = InventoryRow.objects.filter(campaign__ended_at__lt=before)
    notes = Contact.objects.filter(row__in=ended).exclude(note="")
    if dry_run:
        return notes.count()
    with transaction.atomic():
        forget_named("because", facts=[OrganisationMoved], subjects=list(ended.values_list("pk", flat=True)))
        return notes.update(note="")


def erase(person_id: UUID) -> None:
    """Contacts stay without who wrote them down, and without what they wrote; planned ones are dropped."""
    with transaction.atomic():
        theirs = Contact.objects.filter(person_id=person_id)
        rows = set(theirs.values_list("row_id", flat=True))
        rows |= set(InventoryRow.objects.filter(carer_id=person_id).values_list("pk", flat=True))
        forget_named("because", facts=[OrganisationMoved], subjects=rows)
        theirs.update(person=None, note="")
        InventoryRow.objects.filter(carer_id=person_id).update(carer=None, next_at=None)
        CampaignPerson.objects.filter(person_id=person_id).delete()
