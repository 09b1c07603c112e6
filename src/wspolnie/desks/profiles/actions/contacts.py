"""Verbs of contacts: an organisation shows an address of its own; a person shows themselves, and takes it back."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.profiles.facts import ContactHidden, ContactShown
from wspolnie.desks.profiles.models import RoleContact
from wspolnie.desks.profiles.policy import speak_as, write_as
from wspolnie.desks.profiles.states import ContactRole
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """How one is reached."""

    role: ContactRole
    email: str = ""
    phone: str = ""
    hours: str = ""


def show_contact(organisation: Organisation, said: Reached, *, by: Actor) -> RoleContact:
    """An address of the organisation itself, never of a person.

    Raises:
        NotAllowed: when `by` may not write of the organisation.
        Refused: when there is neither an address nor a number, or the role has a contact.
    """
    capacity = write_as(by, organisation.pk)
    return _show(organisation, said, by, capacity, is_person=False)


def show_oneself(organisation: Organisation, said: Reached, *, by: Actor) -> RoleContact:
    """Who speaks for an organisation agrees to be named there; nobody else can do it for them.

    Raises:
        NotAllowed: when `by` does not speak for the organisation.
        Refused: as `show_contact`, or when the account has no name.
    """
    capacity = speak_as(by, organisation.pk)
    if by.person is None or not by.person.name:
        raise Refused(_("Write your name in your account first: a contact of a person bears a name."))
    return _show(organisation, said, by, capacity, is_person=True)


def hide_contact(contact: RoleContact, *, by: Actor) -> None:
    """It is gone at once. Whoever is named does it themselves, whether they still speak for the organisation or not.

    Raises NotAllowed when `by` is neither the person nor may write of the organisation.
    """
    is_own = by.person_id is not None and contact.person_id == by.person_id
    capacity = "self" if is_own else write_as(by, contact.organisation_id)
    with transaction.atomic():
        fact = ContactHidden(organisation=contact.organisation.name, role=contact.role)
        record(fact, subject=contact.organisation_id, actor=by.person_id, capacity=capacity)
        contact.delete()


def _show(organisation: Organisation, said: Reached, by: Actor, capacity: str, *, is_person: bool) -> RoleContact:
    if not said.email and not said.phone:
        raise Refused(_("Give an e-mail or a telephone number."))
    person = by.person if is_person else None
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        if RoleContact.objects.filter(organisation=organisation, role=said.role, person=person).exists():
            raise Refused(_("This role has such a contact already: remove it first."))
        made = RoleContact(
            organisation=organisation, role=said.role.value, email=said.email, phone=said.phone, hours=said.hours
        )
        if person is not None:
            made.person, made.name, made.agreed_at = person, person.name, instant()
        made.save(force_insert=True)
        fact = ContactShown(organisation=organisation.name, role=said.role.value, is_person=is_person)
        record(fact, subject=organisation.pk, actor=by.person_id, capacity=capacity)
    return made
