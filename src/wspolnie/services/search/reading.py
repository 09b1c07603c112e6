"""Searching: entries that the actor may see, best first, with the hit in its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.db.models import QuerySet
from django.utils.timezone import get_current_timezone

from wspolnie.foundation.modules import FoundBeside, PieceTold, registry
from wspolnie.foundation.text.marks import snippet
from wspolnie.foundation.text.vectors import beginning_of, phrases_of, query_of
from wspolnie.services.search.hits import MOST, Hit, anywhere, in_title, pieces, weighed
from wspolnie.services.search.models import SearchDocument
from wspolnie.services.search.spelling import corrected
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Entry
from wspolnie.spaces.policy import Actor

PAGE: Final = 20
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
                found=_told(actor, shown[start : start + limit], words),
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
    labels = kinds()
    return tuple((kind, labels[kind], count) for kind, count in counts.most_common())


def kinds() -> dict[str, str]:
    """Kinds of what can be found, with their names."""
    entries = {spec.kind: spec.label for module in registry.all() for spec in module.entries}
    return entries | {spec.kind: spec.label for spec in registry.pieces()}


def _told(actor: Actor, hits: list[Hit], words: str) -> tuple[Found, ...]:
    """What is shown of hits. A piece whose row went since it was weighed is left out."""
    entries = Entry.objects.select_related("space").in_bulk([hit.id for hit in hits if hit.space])
    texts = dict(SearchDocument.objects.filter(pk__in=entries).values_list("pk", "text"))
    told: dict[UUID, PieceTold] = {}
    read_at = registry.addresses(entries.values())
    for key, entry in entries.items():
        told[key] = PieceTold(entry.title, read_at[key], texts[key])
    for spec in registry.pieces():
        if keys := [hit.id for hit in hits if hit.kind == spec.kind]:
            told |= spec.told(actor, keys)
    labels = kinds()
    return tuple(
        Found(
            title=one.title,
            kind=labels[hit.kind],
            url=one.url,
            published_at=hit.published_at,
            fragments=tuple(snippet(one.text, words)),
        )
        for hit in hits
        if (one := told.get(hit.id)) is not None
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
    titles, texts = weighed(visible, in_title(query), query), weighed(visible, anywhere(query), query)
    others = list(pieces(actor, query, kind=kind, since=_since(asked), before=_before(asked)))
    known = {hit.id: hit for hit in (*titles, *texts, *(hit for hits in others for hit in hits))}
    matters = {(hit.space, hit.title) for hit in known.values() if hit.kind == EntryKind.SPACE}
    once = [hit for hit in known.values() if hit.kind != EntryKind.DOCUMENT or (hit.space, hit.title) not in matters]
    return sorted(once, key=_order), max(map(len, (titles, texts, *others))) == MOST


def _order(hit: Hit) -> tuple[float, float, UUID]:
    return -hit.rank, -(hit.published_at.timestamp() if hit.published_at else 0), hit.id


def _visible(actor: Actor, asked: Asked) -> QuerySet[Entry]:
    entries: QuerySet[Entry] = Entry.objects.visible_to(actor)
    if since := _since(asked):
        entries = entries.filter(published_at__gte=since)
    if before := _before(asked):
        entries = entries.filter(published_at__lt=before)
    return entries


def _since(asked: Asked) -> datetime | None:
    return _midnight(asked.since) if asked.since and asked.since > date.min else None


def _before(asked: Asked) -> datetime | None:
    return _midnight(asked.until + timedelta(days=1)) if asked.until and asked.until < date.max else None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), get_current_timezone())


def suggested(actor: Actor, words: str) -> list[tuple[str, str]]:
    """(title, address) of what a query that is being typed may want; nothing before its second letter."""
    query = beginning_of(words) if len(words.strip()) >= SHORTEST else ""
    if not query:
        return []
    hits = sorted(weighed(_visible(actor, Asked(words)), in_title(query), query), key=_order)
    titles: dict[str, Hit] = {}
    for hit in hits:
        titles.setdefault(hit.title, hit)
    offered = list(titles.values())[:OFFERED]
    entries = Entry.objects.select_related("space").in_bulk([hit.id for hit in offered])
    read_at = registry.addresses(entries.values())
    return [(hit.title, read_at[hit.id]) for hit in offered]


def beside(actor: Actor, words: str) -> list[FoundBeside]:
    """What rooms find that is no entry, such as organisations of the register."""
    if not words:
        return []
    found = (find(actor, words) for module in registry.all() for find in module.finds)
    return [one for one in found if one is not None]
