"""Finding publications: by words, category, year, author and theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Q

from wspolnie.desks.library.models import Publication, PublicationQuerySet
from wspolnie.desks.library.states import Category, category_label
from wspolnie.foundation.text.vectors import query_of
from wspolnie.services.search.hits import pieces
from wspolnie.spaces.policy import NOBODY

KIND: Final = "publication"
"""How the search calls publications."""
CATEGORIES: Final = {
    "poradniki": Category.GUIDE,
    "raporty": Category.REPORT,
    "strategie": Category.STRATEGY,
    "zasady": Category.RULES,
    "wzory": Category.TEMPLATE,
    "inne": Category.OTHER,
}
"""Words of addresses for categories."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader chose; words that mean nothing choose nothing."""

    words: str = ""
    category: str = ""
    year: str = ""
    author: str = ""
    theme: str = ""

    @classmethod
    def asked(cls, given: dict[str, str]) -> Filter:
        """From the query of an address."""
        plain = {name: " ".join(given.get(name, "").replace("\x00", " ").split())[:200] for name in given}
        year, category = plain.get("rok", ""), plain.get("kategoria", "")
        return cls(
            plain.get("q", ""),
            category if category in CATEGORIES else "",
            year if len(year) == 4 and year.isascii() and year.isdigit() else "",
            plain.get("autor", ""),
            plain.get("temat", ""),
        )

    @property
    def query(self) -> str:
        """The choice as an address's query; empty choices are left out."""
        chosen = {
            "q": self.words, "kategoria": self.category, "rok": self.year, "autor": self.author, "temat": self.theme,
        }  # fmt: skip
        return urlencode({name: value for name, value in chosen.items() if value})

    def found(self) -> PublicationQuerySet:
        """Published ones that fit, the newest first."""
        rows = Publication.objects.published().select_related("file", "theme")
        if self.words:
            rows = rows.filter(Q(pk__in=_by_words(self.words)) | Q(name__icontains=self.words))
        if self.category:
            rows = rows.filter(category=CATEGORIES[self.category])
        if self.year:
            rows = rows.filter(year=int(self.year))
        if self.author:
            rows = rows.filter(author=self.author)
        if self.theme:
            rows = rows.filter(theme__slug=self.theme)
        return rows.in_order()


def in_short(one: Publication) -> str:
    """Category, author and year in a line."""
    return f"{category_label(one.category)} · {one.author} · {one.year}"


def _by_words(words: str) -> set[UUID]:
    query = query_of(words, every=True)
    return {hit.id for hits in pieces(NOBODY, query, kind=KIND) for hit in hits} if query else set()
