"""Nouns of the city itself: cities of the installation, districts, themes, terms of the glossary, dated parameters,
what comes in the calendar."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Annotated
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from msgspec import Struct

from wspolnie.api.acts import ApiAct
from wspolnie.api.finding import FINDING
from wspolnie.foundation.cities.models import City as CityRow
from wspolnie.foundation.cities.models import District as DistrictRow
from wspolnie.foundation.cities.models import Parameter as ParameterRow
from wspolnie.foundation.cities.models import Term as TermRow
from wspolnie.foundation.cities.models import Theme as ThemeRow
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.endpoints import Asked, Items, NoQuery, Paging, read, said
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.cursors import paged


class City(Struct, frozen=True):
    """A city that runs its cooperation here."""

    slug: Annotated[str, said("The word of the city", "wroclaw")]
    name: Annotated[str, said("Its name", "Wrocław")]
    url: Annotated[str, said("Where its pages and its API are", "https://wroclaw.example")]
    code: Annotated[str, said("What its numbers begin with", "WRO")]
    office: Annotated[str | None, said("What its office is called; null for another city: ask there")]
    email: Annotated[str | None, said("The address of its office; null for another city", "urzad@wroclaw.example")]
    zone: Annotated[str, said("Its time zone; a time sent without a zone is of this one", "Europe/Warsaw")]


class District(Struct, frozen=True):
    """A part of the city."""

    id: Annotated[UUID, said("What it is called in other answers")]
    slug: Annotated[str, said("Its word in addresses", "jagodno")]
    name: Annotated[str, said("Its name", "Jagodno")]
    kind: Annotated[str, said("What such a part is called here", "osiedle")]
    since: Annotated[date | None, said("The first day on which it exists; null since before the records")]
    until: Annotated[date | None, said("The last day; null while it exists")]


class Theme(Struct, frozen=True):
    """A sphere of public tasks, or an area of the city's own."""

    id: Annotated[UUID, said("What it is called in other answers")]
    slug: Annotated[str, said("Its word in addresses", "kultura")]
    name: Annotated[str, said("Its name", "Kultura, sztuka, ochrona dóbr kultury")]
    article: Annotated[str, said("The article of law that names it; empty for the city's own", "art. 4 ust. 1 pkt 16")]


class Term(Struct, frozen=True):
    """A word of the city's glossary."""

    id: Annotated[UUID, said("What it is called in other answers")]
    name: Annotated[str, said("The word", "konsultacje")]
    meaning: Annotated[str, said("What it means, in plain words")]
    source: Annotated[str, said("Where that stands", "ustawa o samorządzie gminnym, art. 5a")]


class Parameter(Struct, frozen=True):
    """A limit, term or switch that law or the city sets, with its days."""

    id: Annotated[UUID, said("What it is called in other answers")]
    name: Annotated[str, said("Its word", "council_opinion_days")]
    label: Annotated[str, said("Its name for people; empty for one that nothing asks for")]
    value: Annotated[str, said("What it says", "14")]
    article: Annotated[str, said("The article of law or the resolution", "art. 41i ust. 3")]
    since: Annotated[date | None, said("The first day on which it holds; null from the beginning")]
    until: Annotated[date | None, said("The last day; null until another comes")]


class Coming(Struct, frozen=True):
    """Something in the city's calendar from now on."""

    key: Annotated[str, said("What it is for ever", "meeting-01890000-0000-7000-8000-000000000000")]
    kind: Annotated[str, said("What it is, in the language of the answer", "Spotkanie")]
    title: Annotated[str, said("What it is called")]
    of: Annotated[str, said("The matter that it belongs to; empty when that is itself")]
    url: Annotated[str, said("Where it is read")]
    where: Annotated[str, said("Place, address or link; empty for a limit")]
    starts_at: Annotated[datetime, said("When it begins; of a limit the last minute, which still counts")]
    ends_at: Annotated[datetime | None, said("When it ends; null for a limit")]
    called_off: Annotated[str, said("Why it does not take place; empty when it does")]


def cities(asked: Asked[NoQuery, None]) -> Items[City]:
    """All cities of this installation, or the one that it serves alone."""
    rows = CityRow.objects.order_by("name", "slug")
    if settings.ONLY_CITY:
        rows = rows.filter(slug=settings.ONLY_CITY)
    told = [
        City(
            slug=one.slug,
            name=one.name,
            url=asked.site if one == asked.city else str(settings.SITE_ADDRESS.format(host=one.host)),
            code=one.code,
            office=one.office_name if one == asked.city else None,
            email=one.office_email if one == asked.city else None,
            zone=one.zone_name,
        )
        for one in rows
    ]
    return Items(items=told, next=None)


def districts(asked: Asked[Paging, None]) -> Items[District]:
    """In Polish order, with those that exist no more."""

    def told(rows: list[DistrictRow]) -> list[District]:
        return [District(one.pk, one.slug, one.name, one.kind, one.since, one.until) for one in rows]

    return paged(asked, DistrictRow.objects.all(), ("name_key", "pk"), told)


def themes(asked: Asked[Paging, None]) -> Items[Theme]:
    """In Polish order."""

    def told(rows: list[ThemeRow]) -> list[Theme]:
        return [Theme(one.pk, one.slug, one.name, one.article) for one in rows]

    return paged(asked, ThemeRow.objects.all(), ("name_key", "pk"), told)


def terms(asked: Asked[Paging, None]) -> Items[Term]:
    """The glossary in Polish order."""

    def told(rows: list[TermRow]) -> list[Term]:
        return [Term(one.pk, one.name, one.meaning, one.source) for one in rows]

    return paged(asked, TermRow.objects.all(), ("name_key", "pk"), told)


def parameters(asked: Asked[Paging, None]) -> Items[Parameter]:
    """Those that hold today, by their words: what law and the city set, each with its article."""
    today = timezone.localdate(instant(), asked.city.zone)
    known = {spec.name: spec.label for spec in registry.parameters()}
    rows = ParameterRow.objects.filter(Q(since__isnull=True) | Q(since__lte=today))

    def told(rows: list[ParameterRow]) -> list[Parameter]:
        return [
            Parameter(
                id=one.pk,
                name=one.name,
                label=gettext(known[one.name]) if one.name in known else "",
                value=one.value,
                article=one.article,
                since=one.since,
                until=one.until,
            )
            for one in rows
        ]

    return paged(asked, rows.filter(Q(until__isnull=True) | Q(until__gte=today)), ("name", "pk"), told)


def calendar(asked: Asked[NoQuery, None]) -> Items[Coming]:
    """Everything that comes, in order of time, as the page shows it."""
    coming = [one for module in registry.all() if module.calendar for one in module.calendar(asked.actor)]
    told = [
        Coming(
            key=one.key,
            kind=one.kind,
            title=one.title,
            of=one.of,
            url=asked.link(one.url),
            where=one.where,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            called_off=one.called_off,
        )
        for one in sorted(coming, key=lambda one: (one.starts_at, one.title))
    ]
    return Items(items=told, next=None)


_read = partial(read, ApiAct.READ)
ENDPOINTS = (
    _read("cities", cities, "Cities of this installation", Items[City]),
    _read("districts", districts, "Districts of the city", Items[District], Paging),
    _read("themes", themes, "Themes: spheres of public tasks", Items[Theme], Paging),
    _read("terms", terms, "The glossary", Items[Term], Paging),
    _read("parameters", parameters, "What law and the city set today", Items[Parameter], Paging),
    _read("calendar", calendar, "What comes in the city", Items[Coming]),
    FINDING,
)
