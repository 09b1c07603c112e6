"""Publications for programs, below `/api/v1/`."""

from __future__ import annotations

from functools import partial
from typing import Annotated
from uuid import UUID

from django.urls import reverse
from msgspec import Struct

from wspolnie.desks.library.acts import LibraryAct
from wspolnie.desks.library.models import Publication
from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read, said
from wspolnie.foundation.web.cursors import paged


class PublicationTold(Struct, frozen=True, kw_only=True):
    """A publication of the library."""

    id: Annotated[UUID, said("Its id")]
    name: Annotated[str, said("What it is called", "Jak rozliczyć mały grant")]
    category: Annotated[str, said("guide, report, strategy, rules, template or other", "guide")]
    year: Annotated[int, said("The year of its making", 2026)]
    author: Annotated[str, said("The institution that made it")]
    description: Annotated[str, said("What it is and for whom")]
    theme: Annotated[str | None, said("Slug of its theme", "seniorzy")]
    link: Annotated[str, said("Where else it is read; may be empty")]
    file: Annotated[str | None, said("Where its file is", "/biblioteka/poradnik/plik/")]
    mime: Annotated[str | None, said("Type of the file", "application/pdf")]
    size: Annotated[int | None, said("Bytes of the file")]
    url: Annotated[str, said("Its page", "/biblioteka/poradnik/")]


def publications(asked: Asked[Paging, None]) -> Items[PublicationTold]:
    """Those that are published, in Polish order."""

    def told(rows: list[Publication]) -> list[PublicationTold]:
        return [_told(one) for one in rows]

    shown = Publication.objects.published().select_related("file", "theme")
    return paged(asked, shown, ("name_key", "pk"), told)


def publication(asked: Asked[NoQuery, None]) -> PublicationTold:
    """One that is published."""
    shown = Publication.objects.published().select_related("file", "theme")
    found = shown.filter(pk=asked.path["publication"]).first()
    if found is None:
        raise Missing
    return _told(found)


def _told(one: Publication) -> PublicationTold:
    return PublicationTold(
        id=one.pk,
        name=one.name,
        category=one.category,
        year=one.year,
        author=one.author,
        description=one.description,
        theme=one.theme.slug if one.theme is not None else None,
        link=one.link,
        file=reverse("publication_file", args=[one.slug]) if one.file is not None else None,
        mime=one.file.mime if one.file is not None else None,
        size=one.file.size if one.file is not None else None,
        url=reverse("publication", args=[one.slug]),
    )


_read = partial(read, LibraryAct.READ)
ENDPOINTS = (
    _read("publications", publications, "Publications of the library", Items[PublicationTold], Paging),
    _read("publications/{publication}", publication, "One publication", PublicationTold),
)
