"""Two hundred thousand entries in three hundred spaces, one in a hundred of them public.

Written by the owner in bulk, for the verbs would take a quarter of an hour; what is measured is reading.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

import psycopg

from wspolnie.cli.bench.texts import write

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


def fill(owner_url: str, city_id: UUID, entries: int) -> None:
    """Make spaces and entries, and do what autovacuum would have done by tomorrow.

    Entries of public spaces are the oldest, so that finding them first is no luck.
    """
    given = {"city": city_id, "entries": entries, "spaces": SPACES, "public": PUBLIC_SPACES}
    with psycopg.connect(owner_url) as owner:
        owner.execute(_SPACES, given)
        owner.execute(_ENTRIES, given)
        write(owner, city_id)
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(TABLE)
        owner.execute("VACUUM ANALYZE")
