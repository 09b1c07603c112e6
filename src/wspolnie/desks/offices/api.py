"""The structure of the city for programs: offices of a day, their posts, and who holds them where that is public."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from django.urls import reverse
from msgspec import Struct

from wspolnie.desks.offices.acts import OfficeAct
from wspolnie.desks.offices.forms import today
from wspolnie.desks.offices.reading import posts_on
from wspolnie.foundation.endpoints import Asked, Items, Missing, Paging, read, said
from wspolnie.foundation.journal.reading import history_of
from wspolnie.parties.offices.models import Office, Placement
from wspolnie.parties.offices.reading import Node, nodes_on
from wspolnie.spaces.api import Line, lines_told


class OfficeTold(Struct, frozen=True, kw_only=True):
    """A department, bureau or unit as it stood on a day."""

    id: Annotated[UUID, said("What it is called in other answers")]
    slug: Annotated[str, said("Its word in addresses", "wydzial-partycypacji-spolecznej")]
    url: Annotated[str, said("Where people read it")]
    name: Annotated[str, said("What it was called that day", "Wydział Partycypacji Społecznej")]
    kind: Annotated[str, said("The city's own word for it", "wydział")]
    parent: Annotated[UUID | None, said("The office above; null at the top")]
    path: Annotated[str, said("Names from the top to it", "Departament › Wydział")]
    address: Annotated[str, said("Where paper is received", "ul. Próbna 1")]
    email: Annotated[str, said("Its address", "wydzial@miasto.example")]
    since: Annotated[date | None, said("Since when it stands there so; null from the beginning")]
    until: Annotated[date | None, said("Until when; null while it does")]


class Holder(Struct, frozen=True):
    """Who holds a post; texts that may name the person are empty where the name is not for everybody."""

    name: Annotated[str, said("Who; empty where that is not public")]
    authority: Annotated[str, said("In whose name", "Prezydent Wrocławia")]
    basis: Annotated[str, said("On what basis")]
    scope: Annotated[str, said("What for")]
    since: Annotated[date | None, said("The first day")]
    until: Annotated[date | None, said("The last day; null while it lasts")]


class PostTold(Struct, frozen=True, kw_only=True):
    """A post of a day."""

    id: Annotated[UUID, said("What it is called in other answers")]
    office: Annotated[UUID, said("Of which office")]
    office_name: Annotated[str, said("What that was called")]
    title: Annotated[str, said("What it is", "Dyrektor")]
    decision_maker: Annotated[bool, said("Whether it decides")]
    scope: Annotated[str, said("What it decides")]
    phone: Annotated[str, said("How it is reached")]
    email: Annotated[str, said("How it is reached")]
    since: Annotated[date | None, said("The first day; null from the beginning")]
    until: Annotated[date | None, said("The last day; null while it lasts")]
    holders: Annotated[list[Holder], said("Who holds it")]


class Placed(Struct, frozen=True):
    """What an office was called, and where it stood, for some days."""

    name: Annotated[str, said("Its name")]
    kind: Annotated[str, said("The city's own word for it")]
    parent: Annotated[UUID | None, said("The office above; null at the top")]
    since: Annotated[date | None, said("The first day; null from the beginning")]
    until: Annotated[date | None, said("The last day; null while it lasts")]


class OfficeWhole(OfficeTold, frozen=True, kw_only=True):
    """An office with its posts and all its days."""

    posts: Annotated[list[PostTold], said("Posts of that day")]
    placements: Annotated[list[Placed], said("Where it stood on all its days, the newest first")]


class DayQuery(Struct, frozen=True):
    """Of which day."""

    day: Annotated[date | None, said("The structure of this day; today without it", "2026-01-31")] = None


def offices(asked: Asked[DayQuery, None]) -> Items[OfficeTold]:
    """The whole structure of a day in the order of its tree."""
    nodes = nodes_on(asked.query.day or today())
    return Items(items=[OfficeTold(**_plain(asked, node)) for node in nodes], next=None)


def office(asked: Asked[DayQuery, None]) -> OfficeWhole:
    """One office on a day, with its posts; what it was called on others."""
    day = asked.query.day or today()
    one: Office | None = Office.objects.filter(pk=asked.path["office"]).first()
    node = next((node for node in nodes_on(day) if node.office == one), None)
    if one is None or node is None:
        raise Missing
    return OfficeWhole(
        **_plain(asked, node),
        posts=[_post(row) for row in posts_on(day, asked.actor, office=one)],
        placements=[
            Placed(row.name, row.kind, row.parent_id, row.since, row.until) for row in Placement.objects.of(one)
        ],
    )


def posts(asked: Asked[DayQuery, None]) -> Items[PostTold]:
    """All posts of a day, by office in Polish order."""
    return Items(items=[_post(row) for row in posts_on(asked.query.day or today(), asked.actor)], next=None)


def _plain(asked: Asked[Any, Any], node: Node) -> dict[str, Any]:
    return {
        "id": node.office.pk,
        "slug": node.office.slug,
        "url": asked.link(reverse("office", args=[node.office.slug])),
        "name": node.name,
        "kind": node.kind,
        "parent": node.above[-1].office.pk if node.above else None,
        "path": node.path,
        "address": node.office.address,
        "email": node.office.email,
        "since": node.since,
        "until": node.until,
    }


def _post(row: Any) -> PostTold:
    return PostTold(
        id=row.post.pk,
        office=row.post.office_id,
        office_name=row.office,
        title=row.post.title,
        decision_maker=row.post.decision_maker,
        scope=row.post.scope,
        phone=row.post.phone,
        email=row.post.email,
        since=row.post.since,
        until=row.post.until,
        holders=[
            Holder(
                held.name,
                held.appointment.authority,
                held.basis,
                held.scope,
                held.appointment.since,
                held.appointment.until,
            )
            for held in row.holders
        ],
    )


def history(asked: Asked[Paging, None]) -> Items[Line]:
    """What happened to one office, newest first, as its page says it."""
    if not Office.objects.filter(pk=asked.path["office"]).exists():
        raise Missing
    return lines_told(asked, history_of(asked.path["office"]))


_read = partial(read, OfficeAct.READ)
ENDPOINTS = (
    _read("offices", offices, "The structure of the city", Items[OfficeTold], DayQuery),
    _read("offices/{office}", office, "One office with its posts", OfficeWhole, DayQuery),
    _read("offices/{office}/history", history, "What happened to an office", Items[Line], Paging),
    _read("posts", posts, "Posts, and who holds them where that is public", Items[PostTold], DayQuery),
)
