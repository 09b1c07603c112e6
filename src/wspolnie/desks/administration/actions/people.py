"""Verbs of people: somebody who will work here is entered; a lost second factor is taken off their account."""

from __future__ import annotations

from django.utils.translation import gettext as _

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.foundation.db.clashes import refusing
from wspolnie.foundation.modules import Refused
from wspolnie.parties.people.actions import drop_second_factor, register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor, require


def enter_person(name: str, email: str, *, by: Actor) -> Person:
    """Raises NotAllowed, and Refused when the city knows somebody of this address already."""
    require(by, AdministrationAct.ENTER_PEOPLE)
    known: Person | None = Person.objects.filter(account__email=email.lower()).first()
    if known is not None:
        raise Refused(_("The city knows somebody of this address already: %(name)s.") % {"name": known.name or "–"})
    with refusing("person_once_a_city", _("Somebody entered this person a moment ago.")):
        return register_person(name, email=email, actor=by.person_id)


def take_second_factor_off(person: Person, *, by: Actor) -> int:
    """Raises NotAllowed, and Refused when the person has none or it is one's own: that needs another administrator."""
    require(by, AdministrationAct.DROP_SECOND_FACTOR)
    if by.person_id == person.pk:
        raise Refused(_("Your own second factor can be taken off by another administrator alone."))
    return drop_second_factor(person, actor=by.person_id, capacity=by.capacity)
