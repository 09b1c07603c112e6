"""Verbs of erasure: a person is erased from every room, in one transaction."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import NotAllowed, Nothing, Refused, registry
from wspolnie.parties.organisations.actions.representations import end_representation
from wspolnie.parties.organisations.models import Representation
from wspolnie.parties.organisations.states import HOLDING
from wspolnie.parties.people.models import Person
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.facts import ErasureDone
from wspolnie.services.privacy.reading import standing_against
from wspolnie.spaces.actions import let_go
from wspolnie.spaces.models import Membership
from wspolnie.spaces.policy import Actor, require


def erase_person(person: Person, *, by: Actor) -> tuple[str, ...]:
    """Erase a person of the bound city; roles and representations end first. Returns the rooms that did it.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the city would be left without an administrator.
    """
    require(by, PrivacyAct.ERASE)
    today = timezone.localdate(instant())
    with transaction.atomic():
        if Membership.objects.standing(today).filter(person=person).exists():
            let_go(person, by=by)
        for held in Representation.objects.on(today).filter(person=person, state__in=HOLDING):
            end_representation(held, until=today, actor=by.person_id, capacity=by.capacity)
        return _erase(person, by)


def erase_oneself(person: Person, *, by: Actor) -> tuple[str, ...]:
    """Erase whoever asks for it themselves, at once when nothing stands against it.

    Raises:
        NotAllowed: when it is somebody else.
        Refused: with every reason that stands against it.
    """
    require(by, PrivacyAct.ERASE_OWN)
    if by.person_id != person.pk:
        raise NotAllowed(_("Here you can have your own data erased only."))
    with transaction.atomic():
        Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
        if reasons := standing_against(person):
            raise Refused(" ".join(reasons))
        return _erase(person, by)


def _erase(person: Person, by: Actor) -> tuple[str, ...]:
    """Rooms go from the top of the house down: the account, by which others find what is theirs, goes last."""
    done = []
    for module in reversed(registry.all()):
        if not isinstance(module.erase, Nothing):
            module.erase(person.pk)
            done.append(module.name)
    own = by.person_id == person.pk
    record(
        ErasureDone(rooms=tuple(done)),
        subject=person.pk,
        actor=None if own else by.person_id,
        capacity=by.capacity,
    )
    return tuple(done)
