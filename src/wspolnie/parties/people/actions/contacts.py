"""Verbs of a person's own data: the name, and how they can be reached."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.people.facts import ContactChanged, PersonRenamed
from wspolnie.parties.people.models import Person, PersonContact
from wspolnie.parties.people.states import ContactKind


def rename_person(person: Person, name: str, *, actor: UUID | None, capacity: str) -> None:
    """A person is called otherwise; both names are personal values of the journal.

    Raises:
        Refused: when the name is empty.
    """
    if not name:
        raise Refused(_("Write the name."))
    with transaction.atomic():
        held = Person.objects.select_for_update().get(pk=person.pk)
        if held.name == name:
            return
        Person.objects.filter(pk=person.pk).update(name=name)
        record(PersonRenamed(old=held.name, new=name), subject=person.pk, actor=actor, capacity=capacity)
    person.name = name


def keep_contact(
    person: Person, kind: ContactKind, value: str, *, published: bool, actor: UUID | None, capacity: str
) -> None:
    """How a person can be reached by one means; an empty value takes it back. Consent has the time of its act."""
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        before: PersonContact | None = PersonContact.objects.filter(person=person, kind=kind).first()
        old = before.value if before else ""
        public = published and bool(value)
        if (value, public) == (old, before.published if before else False):
            return
        PersonContact.objects.filter(person=person, kind=kind).delete()
        if value:
            now = instant()
            since = before.since if before and before.value == value else now
            consented = (before.consented_at if before and before.value == value else None) or now
            PersonContact.objects.create(
                person=person, kind=kind, value=value, published=public, since=since,
                consented_at=consented if public else None,
            )  # fmt: skip
        record(
            ContactChanged(kind=kind.value, published=public, old=old, new=value),
            subject=person.pk,
            actor=actor,
            capacity=capacity,
        )
