"""The declaration of people."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module
from wspolnie.parties.people.actions import erase_person, forget_accounts, forget_sessions
from wspolnie.parties.people.held import holds
from wspolnie.parties.people.models import Person


def erase(person_id: UUID) -> None:
    """The person's own row loses its name and account."""
    erase_person(Person.objects.get(pk=person_id))


MODULE = Module(name="people", label=_("People"), nightly=(forget_sessions, forget_accounts), holds=holds, erase=erase)
