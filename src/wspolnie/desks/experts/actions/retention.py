"""What goes after some time, and with a person."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from wspolnie.desks.experts.actions.calling import matter_of
from wspolnie.desks.experts.models import Expert, ExpertCall, ExpertTheme
from wspolnie.services.notify.actions import withdraw_matters

WHAT: Final = ("call", "answer", "back")


def forget_calls(before: datetime, *, dry_run: bool = False) -> int:
    """Invitations that were sent before an instant, with their answers."""
    old = ExpertCall.objects.filter(sent_at__lt=before)
    if dry_run:
        return old.count()
    keys = list(old.values_list("pk", flat=True))
    _withdraw(keys)
    count: int = ExpertCall.objects.filter(pk__in=keys).delete()[0]
    return count


def erase(person_id: UUID) -> None:
    """What they know is gone; invitations that they got lose every word, those that they sent lose who sent them."""
    with transaction.atomic():
        ExpertTheme.objects.filter(expert__person_id=person_id).delete()
        Expert.objects.filter(person_id=person_id).delete()
        theirs = ExpertCall.objects.filter(Q(person_id=person_id) | Q(by_id=person_id))
        _withdraw(list(theirs.values_list("pk", flat=True)))
        ExpertCall.objects.filter(person_id=person_id).update(person=None, matter="", words="", answer="")
        ExpertCall.objects.filter(by_id=person_id).update(by=None)


def _withdraw(keys: list[UUID]) -> None:
    withdraw_matters([f"{matter_of(pk)}:{what}" for pk in keys for what in WHAT])
