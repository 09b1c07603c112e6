"""Searching: entries that the actor may see, best first, with the hit in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.modules import FoundBeside, registry
from wspolnie.foundation.text.marks import snippet
from wspolnie.foundation.text.vectors import query_of
from wspolnie.services.search.models import SearchDocument
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Entry
from wspolnie.spaces.policy import Actor

PAGE: Final = 20


@dataclass(frozen=True, slots=True)
class Found:
    """One result: what it is, where it is, and the words around the hit as (text, is it a hit)."""

    title: str
    kind: str
    url: str
    fragments: tuple[tuple[str, bool], ...]


def search(actor: Actor, words: str, *, start: int = 0, limit: int = PAGE) -> tuple[list[Found], int]:
    """Results of a page and how many there are in all; nothing for a query without words."""
    query = query_of(words)
    if not query:
        return [], 0
    hits = _hits(actor, query)
    page = hits.annotate(
        rank=RawSQL("ts_rank(search_searchdocument.vector, %s::tsquery)", [query]), found_text=F("found_by__text")
    )
    found = [
        Found(
            title=entry.title,
            kind=registry.entry(entry.kind).label,
            url=registry.entry(entry.kind).url(entry),
            fragments=tuple(snippet(entry.found_text, words)),
        )
        for entry in page.select_related("space").order_by("-rank", "-published_at", "id")[start : start + limit]
    ]
    return found, hits.count()


def beside(actor: Actor, words: str) -> list[FoundBeside]:
    """What rooms find that is no entry, such as organisations of the register."""
    if not words:
        return []
    found = (module.finds(actor, words) for module in registry.all() if module.finds)
    return [one for one in found if one is not None]


def _hits(actor: Actor, query: str) -> QuerySet[Entry]:
    """Entries that fit. A text that bears its matter's name is left out when the matter itself fits: one thing is
    found once."""
    matter = (
        SearchDocument.objects.filter(entry__space=OuterRef("space_id"), entry__kind=EntryKind.SPACE)
        .filter(entry__title=OuterRef("title"))
        .extra(where=["U0.vector @@ %s::tsquery"], params=[query])
    )
    entries: QuerySet[Entry] = Entry.objects.visible_to(actor).exclude(Q(kind=EntryKind.DOCUMENT) & Exists(matter))
    return entries.filter(found_by__city_id=current_city()).extra(
        where=["search_searchdocument.vector @@ %s::tsquery"], params=[query]
    )
