"""Verbs of people."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from wspolnie.foundation.journal.actions import record
from wspolnie.parties.people.facts import PersonErased, PersonRegistered
from wspolnie.parties.people.models import Account, Person


def register_person(name: str, *, email: str = "", actor: UUID | None = None) -> Person:
    """A person of the bound city, with an account for signing in when an address is given."""
    with transaction.atomic():
        account = Account.objects.get_or_create(email=email.lower())[0] if email else None
        person = Person(name=name, account=account)
        person.save(force_insert=True)
        record(PersonRegistered(name=name), subject=person.pk, actor=actor)
    return person


def erase_person(person: Person) -> None:
    """Take name and account from a person of the bound city; what they did stays, without them."""
    with transaction.atomic():
        account = person.account
        Person.objects.filter(pk=person.pk).update(name="", account=None)
        if account is not None:
            Account.objects.filter(pk=account.pk, persons__isnull=True).delete()
        record(PersonErased(), subject=person.pk)
