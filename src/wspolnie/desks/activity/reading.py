"""Counting: one statement for each kind of records, whatever their number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet, Sum
from django.db.models.functions import TruncQuarter

from wspolnie.foundation.activity import ActivityKind, ParticipationKind
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.foundation.modules import registry
from wspolnie.parties.organisations.models import Organisation


@dataclass(frozen=True, slots=True)
class Active:
    """One quarter: different organisations in all and of each kind (by its name), with records of each kind."""

    quarter: Quarter
    organisations: frozenset[UUID]
    of_kinds: Mapping[str, frozenset[UUID]]
    records: Mapping[str, int]

    @property
    def many(self) -> int:
        return len(self.organisations)


@dataclass(frozen=True, slots=True)
class Dealing:
    """Records of one kind and year that concern an organisation."""

    kind: ActivityKind
    year: int
    count: int
    first: datetime
    last: datetime


def kinds(*, own: bool = True) -> list[ActivityKind]:
    """Declared kinds in the order of rooms; with `own` those by which organisations are active."""
    return [kind for module in registry.all() for kind in module.activity if kind.is_own or not own]


def participations() -> list[ParticipationKind]:
    """Declared kinds of taking part."""
    return [kind for module in registry.all() for kind in module.participation]


def active(city: City, since: Quarter, until: Quarter) -> list[Active]:
    """Quarters from `since` to `until`, both counted in, the newest first."""
    found: dict[Quarter, dict[str, set[UUID]]] = {}
    records: dict[Quarter, dict[str, int]] = {}
    for kind in kinds():
        rows = kind.rows().filter(at__gte=since.begins(city.zone), at__lt=until.ends(city.zone), of__isnull=False)
        for at, of, count in _by_quarter(rows, city).values_list("quarter", "of", "count"):
            quarter = Quarter.at(at, city.zone)
            found.setdefault(quarter, {}).setdefault(kind.name, set()).add(of)
            told = records.setdefault(quarter, {})
            told[kind.name] = told.get(kind.name, 0) + count
    told_quarters: list[Active] = []
    quarter = until
    while quarter >= since:
        of_kinds = {name: frozenset(some) for name, some in found.get(quarter, {}).items()}
        everybody = frozenset[UUID]().union(*of_kinds.values())
        told_quarters.append(Active(quarter, everybody, of_kinds, records.get(quarter, {})))
        quarter = quarter.plus(-1)
    return told_quarters


def _by_quarter(rows: Any, city: City) -> Any:
    named = rows.annotate(quarter=TruncQuarter("at", tzinfo=city.zone)).order_by()
    return named.values("quarter", "of").annotate(count=Count("pk"))


def dealings(city: City, organisation: UUID) -> list[Dealing]:
    """Everything that passed between the city and an organisation, the newest year first."""
    found: list[Dealing] = []
    for kind in kinds(own=False):
        rows = kind.rows().filter(of=organisation, at__isnull=False)
        years: dict[int, list[Any]] = {}
        for at in rows.order_by("at").values_list("at", flat=True):
            years.setdefault(at.astimezone(city.zone).year, []).append(at)
        found += [Dealing(kind, year, len(some), some[0], some[-1]) for year, some in years.items()]
    return sorted(found, key=lambda one: (-one.year, one.kind.label))


def taking_part(city: City, since: Quarter, until: Quarter) -> dict[Quarter, dict[tuple[str, str], int]]:
    """Quarter -> (name of the kind, class of who took part) -> how many people; quarters without any are left out."""
    found: dict[Quarter, dict[tuple[str, str], int]] = {}
    for kind in participations():
        rows = kind.rows().filter(at__gte=since.begins(city.zone), at__lt=until.ends(city.zone))
        named = rows.annotate(quarter=TruncQuarter("at", tzinfo=city.zone)).order_by()
        for at, who, people in (
            named.values("quarter", "who").annotate(all=Sum("people")).values_list("quarter", "who", "all")
        ):
            told = found.setdefault(Quarter.at(at, city.zone), {})
            told[kind.name, who] = told.get((kind.name, who), 0) + people
    return found


def idle_between(begins: datetime, ends: datetime) -> QuerySet[Organisation]:
    """Organisations of the register without a record of their own from an instant up to another, in order."""
    rows: QuerySet[Organisation] = Organisation.objects.all().in_order()
    for kind in kinds():
        did = kind.rows().filter(at__gte=begins, at__lt=ends, of=OuterRef("pk"))
        rows = rows.exclude(Exists(did))
    return rows
