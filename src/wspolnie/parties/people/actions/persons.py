"""Verbs of persons."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from wspolnie.foundation.journal.actions import forget_private, record
from wspolnie.parties.people.actions.accounts import close_account, open_account
from wspolnie.parties.people.actions.sessions import end_sessions
from wspolnie.parties.people.facts import PersonErased, PersonRegistered
from wspolnie.parties.people.models import Account, Person, PersonContact


def register_person(name: str, *, email: str = "", account: Account | None = None, actor: UUID | None = None) -> Person:
    """A person of the bound city, with an account for signing in when an address (or the account itself) is given."""
    with transaction.atomic():
        account = account or (open_account(email) if email else None)
        person = Person(name=name, account=account)
        person.save(force_insert=True)
        record(PersonRegistered(name=name), subject=person.pk, actor=actor)
    return person


def name_oneself(account: Account, name: str) -> Person:
    """The person of an account that comes to the bound city for the first time; sent twice, it is made once."""
    with transaction.atomic():
        Account.objects.select_for_update().get(pk=account.pk)
        known: Person | None = Person.objects.filter(account=account).first()
        return known or register_person(name, account=account)


def erase_person(person: Person) -> None:
    """Take name and account from a person of the bound city; what they did stays, without them."""
    with transaction.atomic():
        account = person.account
        Person.objects.filter(pk=person.pk).update(name="", account=None)
        PersonContact.objects.filter(person=person).delete()
        forget_private(actor=person.pk, subjects=[person.pk])
        if account is not None and not close_account(account):
            end_sessions(account.pk, host=person.city.host)
        record(PersonErased(), subject=person.pk)
