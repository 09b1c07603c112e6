"""Verbs of search: keep the index of an entry up to date, and the words that texts are made of."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import connection

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.modules import registry
from wspolnie.foundation.text.vectors import vector_of
from wspolnie.services.search.models import SearchDocument
from wspolnie.spaces.models import Entry

_KEEP: Final = """
INSERT INTO search_searchdocument (entry_id, city_id, text, vector) VALUES (%s, %s, %s, %s::tsvector)
ON CONFLICT (entry_id) DO UPDATE SET text = excluded.text, vector = excluded.vector
"""
LEARN: Final = """
INSERT INTO search_searchword (city_id, word, documents)
SELECT %(city)s, lexeme, 1 FROM unnest(%(vector)s::tsvector) WHERE length(lexeme) <= 100
ORDER BY lexeme ON CONFLICT DO NOTHING
"""
_COUNTED: Final = """
SELECT word, ndoc FROM ts_stat(format(
    'SELECT vector FROM search_searchdocument WHERE city_id = %%1$L '
    'UNION ALL SELECT vector FROM search_searchpiece WHERE city_id = %%1$L', %(city)s))
WHERE length(word) <= 100
"""
_COUNT: Final = f"""
INSERT INTO search_searchword (city_id, word, documents)
SELECT %(city)s, word, ndoc FROM ({_COUNTED}) counted ORDER BY 2
ON CONFLICT (city_id, word) DO UPDATE SET documents = excluded.documents
WHERE search_searchword.documents <> excluded.documents
"""
_FORGET: Final = f"""
DELETE FROM search_searchword known
WHERE city_id = %(city)s AND NOT EXISTS (SELECT FROM ({_COUNTED}) counted WHERE counted.word = known.word)
"""


def index_entry(entry_id: UUID) -> None:
    """Read the entry's text anew and analyse it; an entry that is gone or has no text leaves the index."""
    entry: Entry | None = Entry.objects.select_related("space").filter(pk=entry_id).first()
    text = registry.entry(entry.kind).search(entry.pk) if entry else None
    if entry is None or text is None:
        SearchDocument.objects.filter(entry_id=entry_id).delete()
        return
    vector, city = vector_of((entry.title, "A"), (text, "D")), current_city()
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [entry.pk, city, text, vector])
        cursor.execute(LEARN, {"city": city, "vector": vector})


def recount_words() -> int:
    """How many texts of this city hold each word; words that stand in none are forgotten, such as those of an erased
    text. Returns how many rows changed."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"city": current_city()})
        changed = int(cursor.rowcount)
        cursor.execute(_FORGET, {"city": current_city()})
        return changed + int(cursor.rowcount)
