"""Verb of privacy: a person is erased from every room, in one transaction."""

from __future__ import annotations

from django.db import transaction

from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Nothing, registry
from wspolnie.parties.people.models import Person
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.facts import ErasureDone
from wspolnie.spaces.policy import Actor, require


def erase_person(person: Person, *, by: Actor) -> tuple[str, ...]:
    """Erase a person of the bound city; returns the rooms that did it.

    Rooms go from the top of the house down: the account, by which others find what is theirs, goes last.

    Raises:
        NotAllowed: when `by` may not.
    """
    require(by, PrivacyAct.ERASE)
    done = []
    with transaction.atomic():
        for module in reversed(registry.all()):
            if not isinstance(module.erase, Nothing):
                module.erase(person.pk)
                done.append(module.name)
        record(ErasureDone(rooms=tuple(done)), subject=person.pk, actor=by.person_id, capacity=by.capacity)
    return tuple(done)
