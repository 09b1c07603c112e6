"""Two hundred thousand entries in three hundred spaces, one in a hundred of them public.

Written by the owner in bulk, for the verbs would take a quarter of an hour; what is measured is reading.
"""

from __future__ import annotations

from collections import Counter
from typing import Final
from uuid import UUID

import psycopg

from wspolnie.config.demo_remarks import read_text
from wspolnie.foundation.text.lemmas import words

SPACES: Final = 300
PUBLIC_SPACES: Final = 3
MEMBERS: Final = "bench-300"
"""Address of the space whose member reads; it is not public."""

TABLE: Final = """
CREATE TABLE bench_row (
    id uuid PRIMARY KEY DEFAULT uuidv7(), city_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(), text text NOT NULL
)
"""
"""Where the bare insert goes: it exists in a bench's database only."""
_SPACES: Final = """
INSERT INTO spaces_space (id, city_id, parent_id, kind, slug, name, purpose, state, audience)
SELECT uuidv7(), r.city_id, r.id, 'group', 'bench-' || n, 'Grupa ' || n, '', 'active',
       CASE WHEN n <= %(public)s THEN 'public' ELSE 'members' END
FROM spaces_space r, generate_series(1, %(spaces)s) n
WHERE r.city_id = %(city)s AND r.kind = 'city'
"""
_ENTRIES: Final = """
INSERT INTO spaces_entry (id, city_id, space_id, kind, title, capacity, audience, state, published_at)
SELECT uuidv7(), s.city_id, s.id, 'document', 'Notatka ' || n || ' z posiedzenia', 'self', s.audience, 'published',
       now() - n * interval '1 minute' - CASE WHEN s.audience = 'public' THEN interval '2 years' ELSE interval '0' END
FROM generate_series(1, %(entries)s) n
JOIN spaces_space s ON s.city_id = %(city)s AND s.slug = 'bench-' || (1 + n %% %(spaces)s)
"""
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


def fill(owner_url: str, city_id: UUID, entries: int) -> None:
    """Make spaces and entries, and do what autovacuum would have done by tomorrow.

    Entries of public spaces are the oldest, so that finding them first is no luck.
    """
    given = {"city": city_id, "entries": entries, "spaces": SPACES, "public": PUBLIC_SPACES}
    with psycopg.connect(owner_url) as owner:
        owner.execute(_SPACES, given)
        owner.execute(_ENTRIES, given)
        text = read_text("program")
        counted = Counter(text[word.start : word.end].lower() for word in words(text))
        known = [word for word, _ in counted.most_common() if word.isalpha()]
        marked = {"city": city_id, "texts": TEXTS}
        owner.execute(_TEXTS, {**marked, "words": known, "count": len(known)})
        owner.execute(_DOCUMENTS, marked)
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(TABLE)
        owner.execute("VACUUM ANALYZE")
