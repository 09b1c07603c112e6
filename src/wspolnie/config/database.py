"""A PostgreSQL address (postgresql://user:password@host:port/name?host=/socket/dir) as Django's settings want it."""

from __future__ import annotations

from typing import Any

from psycopg.conninfo import conninfo_to_dict


def database(url: str, *, pool: bool, keeps_prepared: bool = True) -> dict[str, Any]:
    """Django's settings for one connection, read as PostgreSQL's own tools read the address.

    An empty address gives settings that cannot connect, so that commands which need no database still run.

    Args:
        pool: whether connections are kept for the next request.
        keeps_prepared: false behind a pooler that gives each transaction another connection and may not carry prepared
            statements along (PgBouncer does from 1.22, with psycopg's DEALLOCATE ALL): then nothing is prepared.
    """
    given = conninfo_to_dict(url or "postgresql://nobody@127.0.0.1:1/no-database-address")
    place = {name: str(given.pop(key, "")) for name, key in PLACE.items()}
    options: dict[str, Any] = {key: value for key, value in given.items() if value is not None}
    if pool:
        options["prepare_threshold"] = ON_REQUEST if keeps_prepared else None
        options["pool"] = {"min_size": 1, "max_size": 8, "timeout": PATIENCE, "reconnect_timeout": PATIENCE / 2}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **place,
        "OPTIONS": options,
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": pool,
        "DISABLE_SERVER_SIDE_CURSORS": True,
    }


PATIENCE = 3.0
"""Seconds that a request waits for a connection, and twice as long as one try to connect goes on: left alone the pool
doubles its pauses, and a database that was away for minutes would be found again only after as many minutes."""
ON_REQUEST = 1_000_000_000
"""Uses after which psycopg prepares a statement by itself: never; kept queries and inserts ask for it."""
PLACE = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
"""Django's word for each of PostgreSQL's."""
