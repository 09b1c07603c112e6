"""What a restore brought into an empty database is taken out again when it cannot be finished."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg

OBJECTS: Final = """
SELECT kind, name FROM (
    SELECT 1 AS place,
        CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END
            AS kind,
        c.oid::regclass::text AS name, c.oid, 'pg_class'::regclass AS class
    FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'S', 'v', 'm')
    UNION ALL
    SELECT 2, 'ROUTINE', oid::regprocedure::text, oid, 'pg_proc'::regclass FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace
    UNION ALL
    SELECT 3, CASE typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, oid::regtype::text, oid, 'pg_type'::regclass
    FROM pg_type WHERE typnamespace = 'public'::regnamespace AND (typtype IN ('e', 'd', 'r')
        OR EXISTS (SELECT FROM pg_class c WHERE c.oid = typrelid AND c.relkind = 'c'))
    UNION ALL
    SELECT 3, 'COLLATION', oid::regcollation::text, oid, 'pg_collation'::regclass FROM pg_collation
    WHERE collnamespace = 'public'::regnamespace
    UNION ALL
    SELECT 4, 'TEXT SEARCH CONFIGURATION', oid::regconfig::text, oid, 'pg_ts_config'::regclass FROM pg_ts_config
    WHERE cfgnamespace = 'public'::regnamespace
    UNION ALL
    SELECT 5, 'EXTENSION', quote_ident(extname), oid, 'pg_extension'::regclass FROM pg_extension
) found
WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = class AND d.objid = oid AND d.deptype = 'e')
ORDER BY place, name
"""
"""What a release keeps in a database, parts of extensions left out; dropped in this order."""


def objects(connection: psycopg.Connection[Any]) -> list[tuple[str, str]]:
    """(kind, name) of everything in the schema that a copy fills, and the extensions."""
    found: list[tuple[str, str]] = connection.execute(OBJECTS).fetchall()
    return found


@contextmanager
def or_empty_again(owner: str) -> Iterator[None]:
    """Whatever ends the block early, also Ctrl-C: what came into the database since its beginning goes again."""
    with psycopg.connect(owner) as connection:
        before = set(objects(connection))
    try:
        yield
    except BaseException:
        with psycopg.connect(owner) as connection:
            for kind, name in objects(connection):
                if (kind, name) not in before:
                    connection.execute(f"DROP {kind} IF EXISTS {name} CASCADE".encode())  # names quoted by PostgreSQL
        raise
