"""Procedures for programs, below `/api/v1/`."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Annotated
from uuid import UUID

from django.urls import reverse
from msgspec import Struct

from wspolnie.desks.procedures.acts import ProcedureAct
from wspolnie.desks.procedures.models import Procedure
from wspolnie.desks.procedures.reading import wordings_of
from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read, said
from wspolnie.foundation.web.cursors import paged


class StepTold(Struct, frozen=True, kw_only=True):
    """A step of a procedure."""

    who: Annotated[str, said("Who does it", "Organizacja")]
    what: Annotated[str, said("What they do", "Wysyła wniosek.")]
    days: Annotated[int | None, said("Days that it takes at most", 7)]


class ProcedureTold(Struct, frozen=True, kw_only=True):
    """How something is done together."""

    id: Annotated[UUID, said("Its id")]
    name: Annotated[str, said("What it is called", "Jak poprosić o salę")]
    theme: Annotated[str | None, said("Slug of its theme", "seniorzy")]
    office: Annotated[str | None, said("Slug of the office that looks after it", "biuro-wspolpracy")]
    version: Annotated[int, said("Number of the wording that counts", 2)]
    published_at: Annotated[datetime | None, said("When this wording was published")]
    purpose: Annotated[str, said("For whom and when")]
    needed: Annotated[str, said("What one needs; may be empty")]
    basis: Annotated[str, said("Legal basis; may be empty")]
    steps: Annotated[list[StepTold], said("Steps in their order")]
    url: Annotated[str, said("Its page", "/procedury/jak-poprosic-o-sale/")]


def procedures(asked: Asked[Paging, None]) -> Items[ProcedureTold]:
    """Those that are published, in Polish order."""
    return paged(asked, Procedure.objects.published().select_related("theme", "office"), ("name_key", "pk"), _told)


def procedure(asked: Asked[NoQuery, None]) -> ProcedureTold:
    """One that is published."""
    rows = Procedure.objects.published().select_related("theme", "office").filter(pk=asked.path["procedure"])
    found = _told(list(rows))
    if not found:
        raise Missing
    return found[0]


def _told(rows: list[Procedure]) -> list[ProcedureTold]:
    """Three statements, however many rows."""
    wordings = wordings_of(rows)
    return [
        ProcedureTold(
            id=one.pk,
            name=one.name,
            theme=one.theme.slug if one.theme is not None else None,
            office=one.office.slug if one.office is not None else None,
            version=version.number,
            published_at=version.published_at,
            purpose=version.purpose,
            needed=version.needed,
            basis=version.basis,
            steps=[StepTold(who=step.who, what=step.what, days=step.days) for step in steps],
            url=reverse("procedure", args=[one.slug]),
        )
        for one in rows
        for version, steps in (wordings[one.pk],)
    ]


_read = partial(read, ProcedureAct.READ)
ENDPOINTS = (
    _read("procedures", procedures, "Procedures in plain language", Items[ProcedureTold], Paging),
    _read("procedures/{procedure}", procedure, "One procedure", ProcedureTold),
)
