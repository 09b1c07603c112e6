"""The declaration of the outbox."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import forget_letters, withdraw_letters


def erase(person_id: UUID) -> None:
    """Letters to the person's own address go."""
    person: Person = Person.objects.select_related("account").get(pk=person_id)
    if person.account is not None:
        withdraw_letters(person.account.email)


MODULE = Module(name="notify", label=_("Letters"), nightly=(forget_letters,), erase=erase)
