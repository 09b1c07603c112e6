"""Verbs of forgetting: letters are kept for a while; what is a person's goes when the person does."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from wspolnie.parties.people.models import Person
from wspolnie.services.notify.models import Letter, LetterChoice, Mailbox, Notice
from wspolnie.services.notify.states import WAITING, LetterState


def forget_letters(before: datetime, *, dry_run: bool) -> int:
    """Remove letters that were sent, or did not go out, before an instant; with them what they were made of and
    addresses that nothing is known of any more. Or only count; returns how many letters that is."""
    over = ~Q(state__in=[*WAITING, LetterState.SENT])
    old = Letter.objects.filter(Q(sent_at__lt=before) | (over & Q(sent_at__isnull=True, not_before__lt=before)))
    if dry_run:
        return old.count()
    with transaction.atomic():
        removed = old.delete()[1].get("notify.Letter", 0)
        _bare().delete()
    return removed


def _bare() -> QuerySet[Mailbox]:
    """Addresses that are not stopped, have chosen nothing and wait for nothing."""
    return Mailbox.objects.filter(
        ~Exists(Notice.objects.filter(mailbox=OuterRef("pk"))),
        ~Exists(LetterChoice.objects.filter(mailbox=OuterRef("pk"))),
        stopped_at__isnull=True,
    )


def withdraw_letters(address: str) -> int:
    """Remove everything about an address of the bound city: erasure of a person. Returns how many letters went."""
    with transaction.atomic():
        removed = Letter.objects.to(address).delete()[1].get("notify.Letter", 0)
        Mailbox.objects.filter(address=address.lower()).delete()
    return removed


def withdraw_matters(matters: Collection[str]) -> int:
    """Remove every letter about these matters, whoever it went to, and its address when nothing else is told there:
    the matter itself is forgotten. `matters` are those of `post` and the keys of `tell`."""
    with transaction.atomic():
        notices = Notice.objects.filter(key__in=matters)
        mailboxes = set(notices.values_list("mailbox_id", flat=True))
        letters = Letter.objects.filter(Q(matter__in=matters) | Q(pk__in=notices.values("letter_id")))
        addresses = {address.lower() for address in letters.values_list("address", flat=True)}
        removed = letters.delete()[1].get("notify.Letter", 0)
        notices.delete()
        left = Mailbox.objects.filter(Q(pk__in=mailboxes) | Q(address__in=addresses))
        left.exclude(Exists(Notice.objects.filter(mailbox=OuterRef("pk")))).delete()
    return removed


def erase(person_id: UUID) -> None:
    """Everything about the person's own address goes."""
    person: Person = Person.objects.select_related("account").get(pk=person_id)
    if person.account is not None:
        withdraw_letters(person.account.email)
