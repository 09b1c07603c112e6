"""Verb of the tree: settled lines get their places, behind the commits."""

from __future__ import annotations

from typing import Final

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


def settle() -> int:
    """Give the bound city's settled lines their leaves, in order; returns how many.

    Sequence numbers become visible out of order, so only lines older than the oldest running transaction are taken,
    by one builder per city at a time (advisory lock); lines of another cluster count as settled.
    """
    city = current_city()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended('journal:' || %s, 0))", [str(city)])
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(SETTLE, {"city": city})
        placed, xid, cluster = cursor.fetchone()
        cursor.execute(
            "UPDATE journal_watermark SET cluster = %s, xid = %s WHERE city_id = %s AND (cluster, xid) <> (%s, %s)",
            [cluster, xid, city, cluster, xid],
        )
    return int(placed)
