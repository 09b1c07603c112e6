"""Verb of search: keep the index of an entry up to date."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import connection

from wspolnie.foundation.modules import registry
from wspolnie.foundation.text.vectors import vector_of
from wspolnie.services.search.models import SearchDocument
from wspolnie.spaces.models import Entry

_KEEP: Final = """
INSERT INTO search_searchdocument (entry_id, city_id, text, vector) VALUES (%s, %s, %s, %s::tsvector)
ON CONFLICT (entry_id) DO UPDATE SET text = excluded.text, vector = excluded.vector
"""


def index_entry(entry_id: UUID) -> None:
    """Read the entry's text anew and analyse it; an entry that is gone or has no text leaves the index."""
    entry: Entry | None = Entry.objects.select_related("space").filter(pk=entry_id).first()
    text = registry.entry(entry.kind).search(entry.pk) if entry else None
    if entry is None or text is None:
        SearchDocument.objects.filter(entry_id=entry_id).delete()
        return
    vector = vector_of((entry.title, "A"), (text, "D"))
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [entry.pk, entry.city_id, text, vector])
