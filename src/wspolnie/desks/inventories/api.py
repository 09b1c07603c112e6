"""Figures of inventories for programs: what everybody reads, never the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from django.urls import reverse
from msgspec import Struct

from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.models import Campaign
from wspolnie.desks.inventories.reading.figures import Figures, figures_of, total_of, totals_of
from wspolnie.desks.inventories.states import Phase
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read, said
from wspolnie.foundation.web.cursors import paged


class InventoryTold(Struct, frozen=True, kw_only=True):
    """The city goes through its organisations, district by district."""

    id: Annotated[UUID, said("What it is called in other answers")]
    slug: Annotated[str, said("Its word in addresses", "kto-dziala-na-osiedlach")]
    url: Annotated[str, said("Where people read it")]
    name: Annotated[str, said("What it is called", "Kto działa na osiedlach")]
    purpose: Annotated[str, said("What it is for")]
    opens_at: Annotated[datetime, said("When it begins")]
    closes_at: Annotated[datetime, said("By when it should be done")]
    phase: Annotated[Phase, said("Where it stands", "running")]
    organisations: Annotated[int, said("How many organisations are in it", ge=0)]
    described: Annotated[int, said("How many of them are described", ge=0)]
    summary: Annotated[str, said("What was said at the end; empty before")]


class InDistrict(Struct, frozen=True):
    """Figures of one district."""

    district: Annotated[str | None, said("Slug of the district; null when nobody said it", "jagodno")]
    organisations: Annotated[int, said("How many organisations are there", ge=0)]
    described: Annotated[int, said("How many of them are described", ge=0)]


class InventoryWhole(InventoryTold, frozen=True, kw_only=True):
    """An inventory with its figures by district."""

    districts: Annotated[list[InDistrict], said("In Polish order of their names")]


def inventories(asked: Asked[Paging, None]) -> Items[InventoryTold]:
    """The newest first."""
    return paged(asked, Campaign.objects.visible_to(asked.actor), ("-opens_at", "pk"), partial(_many, asked))


def _many(asked: Asked[Any, Any], found: Sequence[Campaign]) -> list[InventoryTold]:
    totals = totals_of(found)
    return [InventoryTold(**_plain(asked, one, totals[one.pk])) for one in found]


def inventory(asked: Asked[NoQuery, None]) -> InventoryWhole:
    """One inventory, district by district."""
    one: Campaign | None = Campaign.objects.visible_to(asked.actor).filter(pk=asked.path["inventory"]).first()
    if one is None:
        raise Missing
    figures = figures_of(one)
    by_district = [InDistrict(of.slug or None, of.total, of.described) for of in figures]
    return InventoryWhole(**_plain(asked, one, total_of(figures)), districts=by_district)


def _plain(asked: Asked[Any, Any], one: Campaign, total: Figures) -> dict[str, Any]:
    same = ("slug", "name", "purpose", "opens_at", "closes_at", "summary")
    return {
        "id": one.pk,
        "url": asked.link(reverse("inventory", args=[one.slug])),
        "phase": one.phase(instant()),
        "organisations": total.total,
        "described": total.described,
        **{name: getattr(one, name) for name in same},
    }


_read = partial(read, InventoryAct.READ)
ENDPOINTS = (
    _read("inventories", inventories, "Inventories of organisations", Items[InventoryTold], Paging),
    _read("inventories/{inventory}", inventory, "One inventory with figures by district", InventoryWhole),
)
