"""Bodies for programs, below `/api/v1/`."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from msgspec import Struct

from wspolnie.desks.bodies.acts import BodyAct
from wspolnie.desks.bodies.models import Body
from wspolnie.desks.bodies.reading import composition, listed
from wspolnie.desks.bodies.states import Pulse, SeatTitle
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read, said
from wspolnie.foundation.web.cursors import paged
from wspolnie.spaces.kinds import Side


class BodyTold(Struct, frozen=True, kw_only=True):
    """Where the city talks regularly."""

    id: Annotated[UUID, said("Its id; meetings name it as their space")]
    name: Annotated[str, said("What it is called", "Zieleń na podwórkach")]
    kind: Annotated[str, said("Word of its kind in this city", "gds")]
    purpose: Annotated[str, said("What it talks about; may be empty")]
    theme: Annotated[str | None, said("Slug of its theme", "ekologia")]
    district: Annotated[str | None, said("Slug of its district; none for the whole city", "olbin")]
    since: Annotated[date, said("First day at work")]
    until: Annotated[date | None, said("Last day of its term")]
    state: Annotated[Pulse, said("Whether it meets, by its last meeting that was held", "active")]
    met_at: Annotated[datetime | None, said("When it last met")]
    url: Annotated[str, said("Its page", "/grupy/zielen-na-podworkach/")]


class SeatTold(Struct, frozen=True, kw_only=True):
    """A seat that holds today; people are not told."""

    side: Annotated[Side, said("For which side", "organisation")]
    title: Annotated[SeatTitle, said("As what", "member")]
    organisation: Annotated[UUID | None, said("The organisation, where one sits there")]
    office: Annotated[str | None, said("Slug of the office, where one sits there")]
    decides: Annotated[bool, said("Whether whoever sits there decides for it", False)]
    since: Annotated[date, said("First day")]
    until: Annotated[date | None, said("Last day, where one is set")]


class BodyWhole(BodyTold, frozen=True, kw_only=True):
    """A body with its seats of today."""

    basis: Annotated[str, said("Legal basis; may be empty")]
    seats: Annotated[list[SeatTold], said("Seats of today")]


def bodies(asked: Asked[Paging, None]) -> Items[BodyTold]:
    """Those that the program's person sees."""
    rows = Body.objects.visible_to(asked.actor).select_related("space", "theme", "district")
    return paged(asked, rows, ("space__slug", "pk"), lambda found: [BodyTold(**one) for one in _plain(found)])


def body(asked: Asked[NoQuery, None]) -> BodyWhole:
    """One of them."""
    rows = Body.objects.visible_to(asked.actor).select_related("space", "theme", "district")
    found: Body | None = rows.filter(pk=asked.path["body"]).first()
    if found is None:
        raise Missing
    (plain,) = _plain([found])
    seats, _shares = composition(found, timezone.localdate(instant()))
    told = [
        SeatTold(
            side=Side(one.side),
            title=SeatTitle(one.title),
            organisation=one.organisation_id,
            office=one.office.slug if one.office else None,
            decides=one.decides,
            since=one.since,
            until=one.until,
        )
        for one in seats
    ]
    return BodyWhole(**plain, basis=found.basis, seats=told)


def _plain(rows: list[Body]) -> list[dict[str, Any]]:
    """In the order of the rows; two statements."""
    lines = {one.body.pk: one for one in listed(rows)}
    return [
        {
            "id": one.pk,
            "name": one.space.name,
            "kind": one.kind,
            "purpose": one.space.purpose,
            "theme": one.theme.slug if one.theme else None,
            "district": one.district.slug if one.district else None,
            "since": one.since,
            "until": one.until,
            "state": lines[one.pk].pulse,
            "met_at": lines[one.pk].met_at,
            "url": reverse("body", args=[one.space.slug]),
        }
        for one in rows
    ]


_read = partial(read, BodyAct.READ)
ENDPOINTS = (
    _read("bodies", bodies, "Bodies in which the city talks", Items[BodyTold], Paging),
    _read("bodies/{body}", body, "One body with its seats", BodyWhole),
)
