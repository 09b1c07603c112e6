"""What the city says of personal data, for programs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Annotated, Any

from django.utils import timezone
from msgspec import Struct

from wspolnie.foundation.cities.reading import parameters
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.endpoints import Asked, Items, NoQuery, read, said
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.models import Clause
from wspolnie.services.privacy.reading import promised


class ClauseTold(Struct, frozen=True, kw_only=True):
    """What people are told when they give data for one purpose (GDPR, art. 13)."""

    slug: Annotated[str, said("Its word", "remarks")]
    title: Annotated[str, said("What it is about", "Uwagi w konsultacjach")]
    purpose: Annotated[str, said("What the data are for")]
    basis: Annotated[str, said("On what basis")]
    recipients: Annotated[str, said("Who gets them")]
    retention: Annotated[str, said("How long they are kept")]
    rights: Annotated[str, said("What one may ask for")]
    duty: Annotated[str, said("Whether they must be given")]
    transfers: Annotated[str, said("Whether they leave the European Economic Area")]
    since: Annotated[date | None, said("The first day on which it holds; null from the beginning")]
    until: Annotated[date | None, said("The last day; null until another comes")]


def clauses(asked: Asked[NoQuery, None]) -> Items[ClauseTold]:
    """Those that hold today; times in them are those that the nightly work keeps to."""
    today = timezone.localdate(instant(), asked.city.zone)
    rows = Clause.objects.in_force(today).order_by("title", "pk")
    values = parameters(today)
    return Items(items=[_told(one, today, values) for one in rows], next=None)


def _told(one: Clause, today: date, values: Mapping[str, str]) -> ClauseTold:
    same: dict[str, Any] = {name: getattr(one, name) for name in ClauseTold.__struct_fields__}
    return ClauseTold(**{**same, "retention": promised(one.retention, today, values)})


_read = partial(read, PrivacyAct.READ)
ENDPOINTS = (_read("clauses", clauses, "What the city says of personal data", Items[ClauseTold]),)
