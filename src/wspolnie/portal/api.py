"""What the front of the house tells programs: the accessibility statement, and the numbers of the front page."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Annotated, Literal

from django.utils.translation import gettext
from msgspec import Struct

from wspolnie.foundation.endpoints import Asked, Items, NoQuery, read, said
from wspolnie.foundation.modules import registry
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.statement import STATEMENT


class Statement(Struct, frozen=True, kw_only=True):
    """The accessibility statement (Act of 4 April 2019, art. 10)."""

    office: Annotated[str, said("Who makes it", "Urząd Miejski Wrocławia")]
    url: Annotated[str, said("The website that it speaks of")]
    status: Annotated[Literal["full", "part"], said("How far the website complies with the Act")]
    gaps: Annotated[list[str], said("What is not accessible yet and why, in the language of the answer")]
    published: Annotated[date, said("When the website was published")]
    updated: Annotated[date, said("Its last important update")]
    made: Annotated[date, said("When the statement was prepared")]
    reviewed: Annotated[date | None, said("When it was last reviewed; null when it was not yet")]
    auditor: Annotated[str, said("Who assessed; empty for a self-assessment")]
    email: Annotated[str, said("Where to write", "wspolnie@wroclaw.example")]


class FigureTold(Struct, frozen=True):
    """A number of the front page."""

    label: Annotated[str, said("What it counts, in the language of the answer", "uwag od stycznia")]
    value: Annotated[str, said("The number as people read it", "1 214")]


def accessibility(asked: Asked[NoQuery, None]) -> Statement:
    """The statement of this release, made for the city."""
    return Statement(
        office=asked.city.office_name,
        url=asked.link("/"),
        status="part" if STATEMENT.gaps else "full",
        gaps=[gettext(gap) for gap in STATEMENT.gaps],
        published=STATEMENT.published,
        updated=STATEMENT.updated,
        made=STATEMENT.made,
        reviewed=STATEMENT.reviewed,
        auditor=STATEMENT.auditor,
        email=asked.city.office_email,
    )


def figures(asked: Asked[NoQuery, None]) -> Items[FigureTold]:
    """What came of this year, counted from the records at this moment; none when nothing happened."""
    parts = (part(asked.actor) for module in registry.all() for part in module.front)
    return Items(items=[FigureTold(one.label, one.value) for part in parts for one in part.figures()], next=None)


_read = partial(read, PortalAct.READ)
ENDPOINTS = (
    _read("accessibility", accessibility, "The accessibility statement", Statement),
    _read("figures", figures, "The numbers of the front page", Items[FigureTold]),
)
