"""Verbs of people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import IntegrityError, connection, transaction

from wspolnie.foundation.journal.actions import forget_private, record
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
        forget_private(actor=person.pk, subjects=[person.pk])
        if account is not None:
            _close(account)
        record(PersonErased(), subject=person.pk)


def _close(account: Account) -> None:
    """Remove an account that nobody signs in with any more: no row policy lets us see persons of other cities, so
    the database is asked whether one of them still points at it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            Account.objects.filter(pk=account.pk).delete()
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except IntegrityError as refusal:
        if "people_person_account" not in str(refusal):
            raise
        return
    for session in Session.objects.all():
        if {str(account.pk), account.email} & set(_texts(session.get_decoded())):
            session.delete()


def _texts(value: object) -> Iterator[str]:
    """Every text in a session, however deep."""
    match value:
        case str():
            yield value
        case dict() | list():
            for item in value.values() if isinstance(value, dict) else value:
                yield from _texts(item)


def forget_sessions() -> int:
    """Remove sessions that have ended; returns how many."""
    return Session.objects.filter(expire_date__lt=datetime.now(UTC)).delete()[0]
