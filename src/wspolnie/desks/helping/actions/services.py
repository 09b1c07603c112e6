"""Verbs of services: described as a draft, changed, shown, hidden, ended, by those who keep them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.helping.actions.keepers import keeps
from wspolnie.desks.helping.facts import ServiceDescribed, ServiceDescribedAnew, ServiceMoved
from wspolnie.desks.helping.models import NAME_LENGTH, Service, ServiceDistrict, ServiceGroup, ServiceTheme
from wspolnie.desks.helping.states import SERVICE_MOVES, ServiceKind, ServiceState, TargetGroup
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.slugs import first_free, slug_base
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor

PLAIN: Final = ("name", "kind", "description", "groups_told", "place", "hours", "cost", "access", "places")
MANY: Final = ("groups", "themes", "districts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an organisation says of a service; without districts it is for the whole city."""

    name: str
    kind: ServiceKind
    description: str
    groups: frozenset[TargetGroup] = frozenset()
    groups_told: str = ""
    themes: tuple[Theme, ...] = ()
    districts: tuple[District, ...] = ()
    place: str = ""
    hours: str = ""
    cost: str = ""
    access: str = ""
    places: int | None = None


def describe_service(organisation: Organisation, said: Said, *, by: Actor) -> Service:
    """A new draft.

    Raises:
        NotAllowed: when `by` does not keep the services of this organisation.
        Refused: when it has no name or says nothing.
    """
    capacity = keeps(organisation, by)
    _checked(said)
    with transaction.atomic():
        made = Service(organisation=organisation, slug=_free_slug(said.name), changed_at=instant(), **_plain(said))
        made.save(force_insert=True)
        _write_many(made, said)
        fact = ServiceDescribed(name=made.name, organisation=organisation.name)
        record(fact, subject=made.pk, actor=by.person_id, capacity=capacity)
    return made


def change_service(service: Service, said: Said, *, by: Actor) -> tuple[str, ...]:
    """Write what changed; returns names of the fields that did.

    Raises:
        NotAllowed, Refused: as `describe_service`; Refused also when fewer places are stated than were given away.
    """
    capacity = keeps(service.organisation, by)
    _checked(said)
    with transaction.atomic():
        held: Service = Service.objects.select_for_update().get(pk=service.pk)
        before = said_of(held)
        changed = tuple(name for name in (*PLAIN, *MANY) if getattr(before, name) != getattr(said, name))
        if not changed:
            return ()
        taken = taken_places(held)
        if said.places is not None and said.places < taken:
            raise Refused(_("%(taken)s people have a place already: there cannot be fewer places.") % {"taken": taken})
        Service.objects.filter(pk=held.pk).update(changed_at=instant(), **_plain(said))
        _write_many(held, said)
        fact = ServiceDescribedAnew(name=said.name, fields=changed)
        record(fact, subject=held.pk, actor=by.person_id, capacity=capacity)
    return changed


def move_service(service: Service, to: ServiceState, *, by: Actor) -> None:
    """Show, hide or end a service.

    Raises:
        NotAllowed: when `by` does not keep the services of this organisation.
        Refused: when it stands so already, or does not go from where it is.
    """
    capacity = keeps(service.organisation, by)
    with transaction.atomic():
        held: Service = Service.objects.select_for_update().get(pk=service.pk)
        old = ServiceState(held.state)
        if to not in SERVICE_MOVES[old]:
            raise Refused(_("The service cannot be moved so from where it is now. Look at it again."))
        Service.objects.filter(pk=held.pk).update(state=to, changed_at=instant())
        fact = ServiceMoved(name=held.name, old=old, new=to)
        record(fact, subject=held.pk, actor=by.person_id, capacity=capacity)


def said_of(service: Service) -> Said:
    """What stands there now."""
    plain: dict[str, Any] = {name: getattr(service, name) for name in PLAIN}
    return Said(
        **{**plain, "kind": ServiceKind(service.kind)},
        groups=frozenset(TargetGroup(one) for one in service.groups.values_list("target", flat=True)),
        themes=tuple(
            one.theme for one in service.themes.select_related("theme").order_by("theme__name_key", "theme_id")
        ),
        districts=tuple(
            one.district
            for one in service.districts.select_related("district").order_by("district__name_key", "district_id")
        ),
    )


def taken_places(service: Service) -> int:
    """How many were accepted."""
    return int(service.enquiries.filter(state="accepted").count())


def _checked(said: Said) -> None:
    if not said.name.strip() or not said.description.strip():
        raise Refused(_("Write what the service is called and what it is."))
    if len(said.name) > NAME_LENGTH:
        raise Refused(_("The name is too long."))
    if said.places is not None and said.places < 1:
        raise Refused(_("There must be at least one place; leave it empty when places are not counted."))


def _plain(said: Said) -> dict[str, Any]:
    return {name: getattr(said, name) for name in PLAIN}


def _write_many(service: Service, said: Said) -> None:
    ServiceGroup.objects.filter(service=service).exclude(target__in=said.groups).delete()
    ServiceTheme.objects.filter(service=service).exclude(theme__in=said.themes).delete()
    ServiceDistrict.objects.filter(service=service).exclude(district__in=said.districts).delete()
    for group in said.groups:
        ServiceGroup.objects.get_or_create(service=service, target=group)
    for theme in said.themes:
        ServiceTheme.objects.get_or_create(service=service, theme=theme)
    for district in said.districts:
        ServiceDistrict.objects.get_or_create(service=service, district=district)


RESERVED: Final = frozenset({"zapytanie", "odpowiedz"})
"""Words that stand in other addresses below `/pomoc/`."""


def _free_slug(name: str) -> str:
    base = slug_base(name, longest=80, otherwise="usluga")
    taken = set(Service.objects.filter(slug__startswith=base).values_list("slug", flat=True)) | RESERVED
    return first_free(base, taken)
