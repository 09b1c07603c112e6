"""Verb of the tree: settled lines get their places, behind the commits."""

from __future__ import annotations

from typing import Any, Final

from django.db import connection

from wspolnie.foundation.db.tenancy import current_city

SETTLE: Final = """
WITH horizon AS (
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid, journal_cluster() AS cluster
), seen AS (
    INSERT INTO journal_watermark AS w (id, city_id, cluster, xid) VALUES (uuidv7(), %(city)s, 0, 0)
    ON CONFLICT (city_id) DO UPDATE SET xid = w.xid RETURNING w.cluster, w.xid
), fresh AS (
    SELECT l.id, (l.cluster = h.cluster) AS here, l.xid, l.seq
    FROM journal_line l CROSS JOIN horizon h CROSS JOIN seen s
    WHERE l.city_id = %(city)s
      AND ((l.cluster = h.cluster AND l.xid < h.xid AND (s.cluster <> h.cluster OR l.xid >= s.xid))
           OR (l.cluster <> h.cluster AND s.cluster <> h.cluster))
      AND NOT EXISTS (SELECT FROM journal_leaf f WHERE f.line_id = l.id)
), placed AS (
    INSERT INTO journal_leaf (id, city_id, index, line_id)
    SELECT uuidv7(), %(city)s,
           coalesce((SELECT max(index) + 1 FROM journal_leaf WHERE city_id = %(city)s), 0)
           + row_number() OVER (ORDER BY here, xid, seq) - 1, id
    FROM fresh RETURNING 1
)
SELECT (SELECT count(*) FROM placed), (SELECT xid FROM horizon), (SELECT cluster FROM horizon)
"""


SIZES: Final = """
SELECT coalesce((SELECT max(index) + 1 FROM journal_leaf WHERE city_id = %(city)s), 0),
       coalesce((SELECT max(place) + 1 FROM journal_node WHERE city_id = %(city)s AND level = 1), 0)
"""
PAIRS: Final = """
INSERT INTO journal_node (id, city_id, level, place, hash)
SELECT uuidv7(), %(city)s, 1, f.index / 2, sha256('\\x01'::bytea || l.leaf_hash || r.leaf_hash)
FROM journal_leaf f JOIN journal_line l ON l.id = f.line_id
JOIN journal_leaf g ON g.city_id = f.city_id AND g.index = f.index + 1 JOIN journal_line r ON r.id = g.line_id
WHERE f.city_id = %(city)s AND f.index >= %(start)s * 2 AND f.index < %(end)s * 2 AND f.index %% 2 = 0
"""
HIGHER: Final = """
INSERT INTO journal_node (id, city_id, level, place, hash)
SELECT uuidv7(), %(city)s, %(level)s, l.place / 2, sha256('\\x01'::bytea || l.hash || r.hash)
FROM journal_node l JOIN journal_node r ON r.city_id = l.city_id AND r.level = l.level AND r.place = l.place + 1
WHERE l.city_id = %(city)s AND l.level = %(level)s - 1
  AND l.place >= %(start)s * 2 AND l.place < %(end)s * 2 AND l.place %% 2 = 0
"""


def settle() -> int:
    """Give the bound city's settled lines their leaves, in order, and hash what they complete; returns how many.

    Sequence numbers become visible out of order, so only lines older than the oldest running transaction are taken,
    by one builder per city at a time (advisory lock); lines of another cluster count as settled.
    """
    city = current_city()
    with connection.cursor() as cursor:
        if not building_alone(cursor):
            return 0
        cursor.execute(SETTLE, {"city": city})
        placed, xid, cluster = cursor.fetchone()
        cursor.execute(
            "UPDATE journal_watermark SET cluster = %s, xid = %s WHERE city_id = %s AND (cluster, xid) <> (%s, %s)",
            [cluster, xid, city, cluster, xid],
        )
        if placed:
            grow(cursor)
    return int(placed)


def building_alone(cursor: Any) -> bool:
    """Whether this transaction is now the one that builds the bound city's tree."""
    cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended('journal:' || %s, 0))", [str(current_city())])
    return bool(cursor.fetchone()[0])


def grow(cursor: Any) -> int:
    """Hash the complete subtrees over new leaves, level by level, inside the database; returns the tree's size.

    Whoever builds alone calls it. What stands is never hashed again: a tree of n leaves takes n - 1 hashes in all.
    """
    city = current_city()
    cursor.execute(SIZES, {"city": city})
    size, pairs = (int(number) for number in cursor.fetchone())
    level, start, end = 1, pairs, size // 2
    while start < end:
        given = {"city": city, "level": level, "start": start, "end": end}
        cursor.execute(PAIRS if level == 1 else HIGHER, given)
        level, start, end = level + 1, start // 2, end // 2
    return size
