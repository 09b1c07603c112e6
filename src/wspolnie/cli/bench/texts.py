"""Texts for the search: sixty words each, some of them in most texts and most of them in few."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final
from uuid import UUID

import psycopg

from wspolnie.config.demo_remarks import read_text
from wspolnie.foundation.text.lemmas import words

_TEXTS: Final = """
CREATE TEMPORARY TABLE bench_text AS
SELECT n, string_agg((%(words)s::text[])[1 + floor(power(random(), 2) * %(count)s)::int], ' ') AS text
FROM generate_series(0, %(texts)s - 1) n, generate_series(1, 60) place GROUP BY n
"""
"""Texts of sixty words; a word that stands earlier in the list is used more often."""
_DOCUMENTS: Final = """
INSERT INTO search_searchdocument (entry_id, city_id, text, vector)
SELECT e.id, e.city_id, t.text,
       setweight(to_tsvector('simple', e.title), 'A') || to_tsvector('simple', t.text)
FROM spaces_entry e JOIN spaces_space s ON s.id = e.space_id AND s.slug LIKE 'bench-%%'
JOIN bench_text t ON t.n = (('x' || right(e.id::text, 6))::bit(24)::int %% %(texts)s)
WHERE e.city_id = %(city)s
"""
TEXTS: Final = 3_000


def write(owner: psycopg.Connection[Any], city_id: UUID) -> None:
    """Give every entry of the bench a text of the index."""
    text = read_text("program")
    counted = Counter(text[word.start : word.end].lower() for word in words(text))
    known = [word for word, _ in counted.most_common() if word.isalpha()]
    marked = {"city": city_id, "texts": TEXTS}
    owner.execute(_TEXTS, {**marked, "words": known, "count": len(known)})
    owner.execute(_DOCUMENTS, marked)
