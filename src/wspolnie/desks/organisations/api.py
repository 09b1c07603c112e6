"""The register of organisations for programs."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from django.urls import reverse
from msgspec import Struct

from wspolnie.desks.organisations.actions.representing import today
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read, said
from wspolnie.foundation.journal.reading import history_of
from wspolnie.foundation.web.cursors import paged
from wspolnie.parties.organisations.models import (
    Federation,
    FormerName,
    Organisation,
    OrganisationTheme,
    Representation,
)
from wspolnie.parties.organisations.states import LegalClass
from wspolnie.spaces.api import Line, lines_told


class OrganisationTold(Struct, frozen=True, kw_only=True):
    """A body of the city's register."""

    id: Annotated[UUID, said("What it is called in other answers")]
    slug: Annotated[str, said("Its word in addresses", "klub-zolw")]
    url: Annotated[str, said("Where people read it")]
    name: Annotated[str, said("Its name", "Klub Żółw")]
    name_is_cut: Annotated[bool, said("Whether the register gave the name cut short")]
    legal_class: Annotated[LegalClass | None, said("By the Act of 24 April 2003; null when nobody said it", "art_3_2")]
    legal_form: Annotated[str, said("What it is", "stowarzyszenie")]
    krs: Annotated[str, said("Ten digits; empty when it is not known", "0000037904")]
    nip: Annotated[str, said("Ten digits; empty when it is not known")]
    regon: Annotated[str, said("Nine or fourteen digits; empty when it is not known")]
    seat: Annotated[str, said("Where it has its seat", "Wrocław")]
    www: Annotated[str, said("Its page", "https://zolw.example")]
    email: Annotated[str, said("Its address", "klub@zolw.example")]
    district: Annotated[str | None, said("Slug of its district; null when nobody said it", "jagodno")]


class Named(Struct, frozen=True):
    """Another organisation with the days on which they belong together."""

    id: Annotated[UUID, said("Which organisation")]
    name: Annotated[str, said("Its name")]
    since: Annotated[date, said("The first day")]
    until: Annotated[date | None, said("The last day; null while it lasts")]


class Former(Struct, frozen=True):
    """What it was called before."""

    name: Annotated[str, said("The name")]
    until: Annotated[date, said("The day on which it got another one")]


class OrganisationWhole(OrganisationTold, frozen=True, kw_only=True):
    """An organisation with all that its page says."""

    themes: Annotated[list[str], said("Slugs of the themes in which it works", ["kultura"])]
    former_names: Annotated[list[Former], said("Former names, the last one first")]
    federations: Annotated[list[Named], said("Federations that it belongs or belonged to")]
    members: Annotated[list[Named], said("Organisations that belong or belonged to it")]
    confirmed: Annotated[int, said("How many people are confirmed to speak for it today", ge=0)]


class OrganisationsQuery(Paging, frozen=True, kw_only=True):
    """Which organisations."""

    q: Annotated[str, said("Words of the name, or a KRS, NIP or REGON number", "sport", max_length=200)] = ""
    legal_class: Annotated[LegalClass | None, said("Of this class", "art_3_2")] = None
    district: Annotated[str, said("Of this district, by its slug", "jagodno", max_length=60)] = ""
    theme: Annotated[str, said("That work in this theme, by its slug", "kultura", max_length=60)] = ""


def organisations(asked: Asked[OrganisationsQuery, None]) -> Items[OrganisationTold]:
    """The register in Polish order."""
    query = asked.query
    rows = Organisation.objects.named_like(query.q).select_related("district")
    if query.legal_class is not None:
        rows = rows.filter(legal_class=query.legal_class.value)
    if query.district:
        rows = rows.filter(district__slug=query.district)
    if query.theme:
        rows = rows.filter(themes__theme__slug=query.theme)
    return paged(
        asked, rows, ("name_key", "krs", "id"), lambda found: [OrganisationTold(**_plain(asked, one)) for one in found]
    )


def organisation(asked: Asked[NoQuery, None]) -> OrganisationWhole:
    """One organisation with its names, themes and federations."""
    one: Organisation | None = (
        Organisation.objects.select_related("district").filter(pk=asked.path["organisation"]).first()
    )
    if one is None:
        raise Missing
    federations = Federation.objects.filter(organisation=one).select_related("federation").order_by("-since", "pk")
    members = Federation.objects.filter(federation=one).select_related("organisation")
    themes = OrganisationTheme.objects.filter(organisation=one).order_by("theme__name_key")
    return OrganisationWhole(
        **_plain(asked, one),
        themes=list(themes.values_list("theme__slug", flat=True)),
        former_names=[
            Former(was.name, was.until) for was in FormerName.objects.filter(organisation=one).order_by("-until", "-id")
        ],
        federations=[Named(row.federation.pk, row.federation.name, row.since, row.until) for row in federations],
        members=[
            Named(row.organisation.pk, row.organisation.name, row.since, row.until)
            for row in members.order_by("organisation__name_key", "pk")
        ],
        confirmed=Representation.objects.filter(organisation=one).confirmed_on(today()).count(),
    )


def history(asked: Asked[Paging, None]) -> Items[Line]:
    """What happened to one organisation, newest first, as its page says it."""
    if not Organisation.objects.filter(pk=asked.path["organisation"]).exists():
        raise Missing
    return lines_told(asked, history_of(asked.path["organisation"]))


def _plain(asked: Asked[Any, Any], one: Organisation) -> dict[str, Any]:
    return {
        "id": one.pk,
        "slug": one.slug,
        "url": asked.link(reverse("organisation", args=[one.slug])),
        "name": one.name,
        "name_is_cut": one.name_is_cut,
        "legal_class": LegalClass(one.legal_class) if one.legal_class else None,
        "legal_form": one.legal_form,
        "krs": one.krs,
        "nip": one.nip,
        "regon": one.regon,
        "seat": one.seat,
        "www": one.www,
        "email": one.email,
        "district": one.district.slug if one.district is not None else None,
    }


_read = partial(read, OrganisationAct.READ)
ENDPOINTS = (
    _read("organisations", organisations, "The register of organisations", Items[OrganisationTold], OrganisationsQuery),
    _read("organisations/{organisation}", organisation, "One organisation", OrganisationWhole),
    _read(
        "organisations/{organisation}/history",
        history,
        "What happened to an organisation",
        Items[Line],
        Paging,
    ),
)
