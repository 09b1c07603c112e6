"""Services for programs, below `/api/v1/`. What people ask is nobody's but theirs."""

from __future__ import annotations

from functools import partial
from typing import Annotated
from uuid import UUID

from msgspec import Struct

from wspolnie.desks.helping.acts import HelpingAct
from wspolnie.desks.helping.models import Service
from wspolnie.desks.helping.reading import with_all
from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read, said
from wspolnie.foundation.web.cursors import paged


class ServiceTold(Struct, frozen=True, kw_only=True):
    """What an organisation does for residents."""

    id: Annotated[UUID, said("Its id")]
    name: Annotated[str, said("What it is called", "Pogotowie komputerowe dla seniorów")]
    organisation: Annotated[UUID, said("Id of the organisation")]
    kind: Annotated[str, said("help, activity or volunteering", "help")]
    description: Annotated[str, said("What it is and how to use it")]
    groups: Annotated[list[str], said("For whom; none: for everybody", ["seniors"])]
    groups_told: Annotated[str, said("For whom, in the organisation's own words")]
    districts: Annotated[list[str], said("Slugs of districts; none: the whole city", ["nadodrze"])]
    themes: Annotated[list[str], said("Slugs of themes", ["seniorzy"])]
    place: Annotated[str, said("Where")]
    hours: Annotated[str, said("When")]
    cost: Annotated[str, said("What it costs")]
    access: Annotated[str, said("How to get in")]
    places: Annotated[int | None, said("How many places there are; null when they are not counted")]
    url: Annotated[str, said("Its page", "/pomoc/pogotowie-komputerowe/")]


def services(asked: Asked[Paging, None]) -> Items[ServiceTold]:
    """Those that are offered, in Polish order."""

    def told(rows: list[Service]) -> list[ServiceTold]:
        by_key = {one.pk: one for one in with_all(Service.objects.filter(pk__in=[row.pk for row in rows]))}
        return [_told(by_key[row.pk]) for row in rows]

    return paged(asked, Service.objects.shown(), ("name_key", "pk"), told)


def service(asked: Asked[NoQuery, None]) -> ServiceTold:
    """One that is offered."""
    found = with_all(Service.objects.shown().filter(pk=asked.path["service"])).first()
    if found is None:
        raise Missing
    return _told(found)


def _told(one: Service) -> ServiceTold:
    return ServiceTold(
        id=one.pk,
        name=one.name,
        organisation=one.organisation_id,
        kind=one.kind,
        description=one.description,
        groups=sorted(tie.target for tie in one.groups.all()),
        groups_told=one.groups_told,
        districts=sorted(tie.district.slug for tie in one.districts.all()),
        themes=sorted(tie.theme.slug for tie in one.themes.all()),
        place=one.place,
        hours=one.hours,
        cost=one.cost,
        access=one.access,
        places=one.places,
        url=f"/pomoc/{one.slug}/",
    )


_read = partial(read, HelpingAct.READ)
ENDPOINTS = (
    _read("services", services, "What organisations do for residents", Items[ServiceTold], Paging),
    _read("services/{service}", service, "One service", ServiceTold),
)
