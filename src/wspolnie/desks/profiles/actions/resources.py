"""Verbs of resources: an organisation offers something, changes what it says of it, offers it no more."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.profiles.facts import ResourceAdded, ResourceChanged, ResourceRemoved
from wspolnie.desks.profiles.models import Resource
from wspolnie.desks.profiles.policy import write_as
from wspolnie.desks.profiles.states import ResourceKind
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What is said of a resource."""

    kind: ResourceKind
    name: str
    description: str = ""
    district: District | None = None
    place: str = ""
    places: int | None = None
    terms: str = ""


FIELDS: Final = tuple(one.name for one in fields(Offer))


def add_resource(organisation: Organisation, said: Offer, *, by: Actor) -> Resource:
    """The organisation offers something.

    Raises:
        NotAllowed: when `by` may not write of the organisation.
        Refused: when it has no name, or stands there already.
    """
    capacity = write_as(by, organisation.pk)
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        made = _put(Resource(organisation=organisation, added_at=instant()), said)
        fact = ResourceAdded(organisation=organisation.name, kind=made.kind, name=made.name)
        record(fact, subject=organisation.pk, actor=by.person_id, capacity=capacity)
    return made


def change_resource(resource: Resource, said: Offer, *, by: Actor) -> bool:
    """Say something else of it; False when nothing changes. Raises as `add_resource`."""
    capacity = write_as(by, resource.organisation_id)
    with transaction.atomic():
        held = _held(resource)
        changed = tuple(name for name in FIELDS if getattr(held, name) != getattr(said, name))
        if not changed:
            return False
        old, new = (tuple(_told(getattr(one, name)) for name in changed) for one in (held, said))
        _put(held, said)
        fact = ResourceChanged(organisation=held.organisation.name, name=held.name, fields=changed, old=old, new=new)
        record(fact, subject=held.organisation_id, actor=by.person_id, capacity=capacity)
    return True


def remove_resource(resource: Resource, *, by: Actor) -> None:
    """It is offered no more. Raises NotAllowed when `by` may not write of the organisation."""
    capacity = write_as(by, resource.organisation_id)
    with transaction.atomic():
        held = _held(resource)
        fact = ResourceRemoved(organisation=held.organisation.name, name=held.name)
        record(fact, subject=held.organisation_id, actor=by.person_id, capacity=capacity)
        held.delete()


def _told(value: object) -> str:
    """A field's value in words; nothing where nothing is said."""
    return "" if value is None else str(value)


def _held(resource: Resource) -> Resource:
    rows = Resource.objects.select_for_update(of=("self",)).select_related("organisation", "district")
    held: Resource = rows.get(pk=resource.pk)
    return held


def _put(resource: Resource, said: Offer) -> Resource:
    if not said.name.strip():
        raise Refused(_("Give what you offer a short name."))
    same = Resource.objects.filter(organisation=resource.organisation, kind=said.kind, name=said.name)
    if same.exclude(pk=resource.pk).exists():
        raise Refused(_("The organisation offers this already: change what stands there."))
    for name in FIELDS:
        setattr(resource, name, getattr(said, name))
    resource.fold()
    resource.save()
    return resource
