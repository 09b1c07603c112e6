"""Searching: entries that the actor may see, best first, with the hit in its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL
from django.utils.timezone import get_current_timezone

from wspolnie.foundation.modules import FoundBeside, registry
from wspolnie.foundation.text.marks import snippet
from wspolnie.foundation.text.vectors import beginning_of, phrases_of, query_of
from wspolnie.services.search.models import SearchDocument
from wspolnie.services.search.spelling import corrected
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Entry
from wspolnie.spaces.policy import Actor

PAGE: Final = 20
MOST: Final = 1_000
"""Titles, and texts, that are weighed for one search. Of a word that stands in more the first found are taken."""
OFFERED: Final = 8
SHORTEST: Final = 2
"""Letters from which a query that is being typed is answered."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader looks for: words, and perhaps one kind and days of publication (both days included)."""

    words: str
    kind: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One result: what it is, where it is, and the words around the hit as (text, is it a hit)."""

    title: str
    kind: str
    url: str
    published_at: datetime | None
    fragments: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Results:
    """A page of results, and what was done to find them."""

    found: tuple[Found, ...] = ()
    total: int = 0
    is_more: bool = False
    """Whether there are more than were weighed, so that `total` is the least there are."""
    kinds: tuple[tuple[str, str, int], ...] = ()
    """(kind, its name, how many), whatever kind was asked for."""
    corrected: str = ""
    """The words that were looked for in place of those typed, which nothing holds."""
    is_loose: bool = False
    """Whether nothing held all the words, so that those with some of them are shown."""


class Hit(NamedTuple):
    """An entry that answers, as it is weighed."""

    id: UUID
    kind: str
    space: UUID
    title: str
    published_at: datetime | None
    rank: float


def search(actor: Actor, asked: Asked, *, start: int = 0, limit: int = PAGE) -> Results:
    """A page of results. What nothing holds is looked for as it may have been meant, then with some of its words.

    A query without words finds nothing.
    """
    nothing = Results(kinds=_counted([], asked.kind))
    for words, every in _ways(asked.words):
        query = query_of(words, every=every)
        if not query:
            return nothing
        hits, is_more = _hits(actor, asked, query)
        if hits:
            kinds = _counted(hits, asked.kind)
            if asked.kind and is_more:
                hits, is_more = _hits(actor, asked, query, kind=asked.kind)
            shown = [hit for hit in hits if asked.kind in ("", hit.kind)]
            return Results(
                found=_told(shown[start : start + limit], words),
                total=len(shown),
                is_more=is_more,
                kinds=kinds,
                corrected=words if words != asked.words else "",
                is_loose=not every,
            )
    return nothing


def _counted(hits: list[Hit], asked: str) -> tuple[tuple[str, str, int], ...]:
    counts = Counter(hit.kind for hit in hits)
    counts.update({asked: 0} if asked else {})
    return tuple((kind, registry.entry(kind).label, count) for kind, count in counts.most_common())


def _told(hits: list[Hit], words: str) -> tuple[Found, ...]:
    entries = Entry.objects.select_related("space").in_bulk([hit.id for hit in hits])
    texts = dict(SearchDocument.objects.filter(pk__in=entries).values_list("pk", "text"))
    specs = {hit.kind: registry.entry(hit.kind) for hit in hits}
    return tuple(
        Found(
            title=hit.title,
            kind=specs[hit.kind].label,
            url=specs[hit.kind].url(entries[hit.id]),
            published_at=hit.published_at,
            fragments=tuple(snippet(texts[hit.id], words)),
        )
        for hit in hits
    )


def _ways(words: str) -> Iterator[tuple[str, bool]]:
    """Words to look for, and whether all must be there: the next way is asked for when the last found nothing."""
    yield words, True
    meant = corrected(words)
    if meant is not None:
        yield meant, True
    if len(phrases_of(words)) > 1:
        yield meant or words, False


def _hits(actor: Actor, asked: Asked, query: str, kind: str = "") -> tuple[list[Hit], bool]:
    """What answers, best first, and whether some of it was not weighed."""
    visible = _visible(actor, asked).filter(**{"kind": kind} if kind else {})
    titles, texts = _weighed(visible, _in_title(query), query), _weighed(visible, _anywhere(query), query)
    known = {hit.id: hit for hit in (*titles, *texts)}
    matters = {(hit.space, hit.title) for hit in known.values() if hit.kind == EntryKind.SPACE}
    once = [hit for hit in known.values() if hit.kind != EntryKind.DOCUMENT or (hit.space, hit.title) not in matters]
    return sorted(once, key=_order), max(len(titles), len(texts)) == MOST


def _order(hit: Hit) -> tuple[float, float, UUID]:
    return -hit.rank, -(hit.published_at.timestamp() if hit.published_at else 0), hit.id


def _visible(actor: Actor, asked: Asked) -> QuerySet[Entry]:
    entries: QuerySet[Entry] = Entry.objects.visible_to(actor)
    if asked.since and asked.since > date.min:
        entries = entries.filter(published_at__gte=_midnight(asked.since))
    if asked.until and asked.until < date.max:
        entries = entries.filter(published_at__lt=_midnight(asked.until + timedelta(days=1)))
    return entries


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), get_current_timezone())


def _in_title(query: str) -> RawSQL:
    return RawSQL("ts_filter(search_searchdocument.vector, '{a}') @@ %s::tsquery", [query], BooleanField())


def _anywhere(query: str) -> RawSQL:
    return RawSQL("search_searchdocument.vector @@ %s::tsquery", [query], BooleanField())


def _weighed(entries: QuerySet[Entry], fits: RawSQL, query: str) -> list[Hit]:
    """The first entries whose document fits, with their weight.

    The document's city is not asked for: beside the entry's policy that condition would come first, and one that comes
    first keeps `@@`, which PostgreSQL does not trust with hidden rows, away from its index (0.1 ms become 200).
    """
    rank = RawSQL("ts_rank(search_searchdocument.vector, %s::tsquery)", [query])
    fitting = entries.filter(fits, found_by__isnull=False).annotate(rank=rank)
    rows = fitting.values_list("id", "kind", "space_id", "title", "published_at", "rank")
    return [Hit(*row) for row in rows[:MOST]]


def suggested(actor: Actor, words: str) -> list[tuple[str, str]]:
    """(title, address) of what a query that is being typed may want; nothing before its second letter."""
    query = beginning_of(words) if len(words.strip()) >= SHORTEST else ""
    if not query:
        return []
    hits = sorted(_weighed(_visible(actor, Asked(words)), _in_title(query), query), key=_order)
    titles: dict[str, Hit] = {}
    for hit in hits:
        titles.setdefault(hit.title, hit)
    offered = list(titles.values())[:OFFERED]
    entries = Entry.objects.select_related("space").in_bulk([hit.id for hit in offered])
    return [(hit.title, registry.entry(hit.kind).url(entries[hit.id])) for hit in offered]


def beside(actor: Actor, words: str) -> list[FoundBeside]:
    """What rooms find that is no entry, such as organisations of the register."""
    if not words:
        return []
    found = (module.finds(actor, words) for module in registry.all() if module.finds)
    return [one for one in found if one is not None]
