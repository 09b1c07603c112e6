"""The search for programs: one question over everything that the reader may see."""

from __future__ import annotations

import enum
from datetime import date, datetime
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from django.utils.translation import gettext
from msgspec import Struct, to_builtins

from wspolnie.api.acts import ApiAct
from wspolnie.foundation.endpoints import Asked, read, said
from wspolnie.services.search.reading import PAGE, beside, search
from wspolnie.services.search.reading import Asked as Wanted

DEEPEST: Final = 999


class FoundKind(enum.StrEnum):
    """Kinds of what the search finds; a test compares them with those that rooms declare."""

    SPACE = "space"
    DOCUMENT = "document"
    MEETING = "meeting"
    RECOMMENDATION = "recommendation"
    REMARK = "remark"
    SERVICE = "service"
    FREQUENT = "frequent"
    PUBLICATION = "publication"
    PROCEDURE = "procedure"


class Found(Struct, frozen=True):
    """A result of the search."""

    title: Annotated[str, said("What it is called")]
    kind: Annotated[str, said("What it is, in the language of the answer", "Dokument")]
    url: Annotated[str, said("Where it is read")]
    text: Annotated[str, said("Words around the hit")]
    published_at: Annotated[datetime | None, said("Since when everybody may read it; null beside entries")] = None


class SearchQuery(Struct, frozen=True):
    """What is looked for."""

    q: Annotated[str, said("Words, in any of their forms, with or without Polish letters", "boisko", max_length=200)]
    kind: Annotated[FoundKind | None, said("Only of this kind", "document")] = None
    since: Annotated[date | None, said("Published on this day or later", "2026-01-01")] = None
    until: Annotated[date | None, said("Published on this day or before", "2026-12-31")] = None
    page: Annotated[int, said("Which part of the results, from 1", 1, ge=1, le=DEEPEST)] = 1


class Results(Struct, frozen=True):
    """What the search found, best first."""

    items: Annotated[list[Found], said("Results of this page")]
    next: Annotated[str | None, said("The address of what follows; null at the end")]
    total: Annotated[int, said("How many there are, without those beside", ge=0)]
    is_more: Annotated[bool, said("Whether there are more than were weighed")]
    corrected: Annotated[str, said("The words that were looked for in place of those sent; empty for the same ones")]
    is_loose: Annotated[bool, said("Whether nothing held all the words, so that some of them were enough")]
    beside: Annotated[list[Found], said("What the first page finds beside, such as organisations")]


def found(asked: Asked[SearchQuery, None]) -> Results:
    """One search over everything that the reader may see."""
    query, number = asked.query, asked.query.page
    words = " ".join(query.q.split())
    wanted = Wanted(words, query.kind.value if query.kind else "", query.since, query.until)
    results = search(asked.actor, wanted, start=(number - 1) * PAGE)
    is_plain = number == 1 and wanted == Wanted(words)
    following = {name: value for name, value in to_builtins(query).items() if value} | {"q": words, "page": number + 1}
    more = number * PAGE < results.total and number < DEEPEST
    return Results(
        items=[
            Found(
                title=one.title,
                kind=gettext(one.kind),
                url=asked.link(one.url),
                text="".join(text for text, _hit in one.fragments),
                published_at=one.published_at,
            )
            for one in results.found
        ],
        next=asked.link(f"{asked.address}?{urlencode(following)}") if more else None,
        total=results.total,
        is_more=results.is_more,
        corrected=results.corrected,
        is_loose=results.is_loose,
        beside=_beside(asked, words) if is_plain else [],
    )


def _beside(asked: Asked[Any, Any], words: str) -> list[Found]:
    return [
        Found(title=title, kind=part.heading, url=asked.link(url), text=text)
        for part in beside(asked.actor, words)
        for title, url, text in part.rows
    ]


FINDING: Final = read(ApiAct.READ, "search", found, "Search over everything", Results, SearchQuery)
