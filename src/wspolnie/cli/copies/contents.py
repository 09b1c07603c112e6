"""What stands in a database, as numbers and digests that two databases can be compared by."""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg import sql

from wspolnie.foundation.journal.merkle import Growing

TABLES = """
SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1
"""
RIGHTS = """
SELECT c.relname::text, array_agg(a.privilege_type::text ORDER BY a.privilege_type)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN LATERAL aclexplode(c.relacl) a ON a.grantee = %s::regrole
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'S') GROUP BY 1 ORDER BY 1
"""
LEAVES = """
SELECT l.leaf_hash FROM journal_leaf f JOIN journal_line l ON l.id = f.line_id WHERE f.city_id = %s ORDER BY f.index
"""

Contents = dict[str, Any]


def contents(connection: psycopg.Connection[Any], application: str) -> Contents:
    """Rows of each table, the application's rights on it, and of each city's journal: lines, leaves and the root of the
    tree over them. Ask inside one snapshot."""
    tables = [name for (name,) in connection.execute(TABLES)]
    return {
        "tables": {name: _count(connection, name) for name in tables},
        "rights": {name: [right for right in rights if right] for name, rights in _rights(connection, application)},
        "journals": {slug: journal(connection, city) for city, slug in _cities(connection, tables)},
    }


def migrations(connection: psycopg.Connection[Any]) -> dict[str, list[str]]:
    """Names of the migrations that this database has been through, by app."""
    found: dict[str, list[str]] = {}
    for app, name in connection.execute("SELECT app, name FROM django_migrations ORDER BY app, name"):
        found.setdefault(app, []).append(name)
    return found


def differences(wanted: Contents, found: Contents) -> list[str]:
    """Where a database differs from what was written down of it: nothing, when it is the same."""
    said = []
    for part, word in (("tables", "rows of table"), ("rights", "rights on"), ("journals", "journal of")):
        for name in sorted({*wanted[part], *found[part]}):
            before, now = wanted[part].get(name), found[part].get(name)
            if before != now:
                said.append(f"{word} {name}: {before} in the copy, {now} here")
    return said


def is_empty(connection: psycopg.Connection[Any]) -> bool:
    """Whether the database has no table of anybody's."""
    return connection.execute(TABLES).fetchone() is None


def _count(connection: psycopg.Connection[Any], table: str) -> int:
    row = connection.execute(sql.SQL("SELECT count(*) FROM public.{}").format(sql.Identifier(table))).fetchone()
    assert row is not None
    return int(row[0])


def _rights(connection: psycopg.Connection[Any], application: str) -> list[tuple[str, list[str | None]]]:
    return connection.execute(RIGHTS, [application]).fetchall()


def _cities(connection: psycopg.Connection[Any], tables: list[str]) -> list[tuple[Any, str]]:
    return connection.execute("SELECT id, slug FROM cities_city ORDER BY slug").fetchall() if tables else []


def journal(connection: psycopg.Connection[Any], city: object) -> dict[str, Any]:
    """Lines and leaves of a city's journal, and the root of the tree over them."""
    lines = connection.execute("SELECT count(*) FROM journal_line WHERE city_id = %s", [city]).fetchone()
    assert lines is not None
    tree = Growing()
    with connection.cursor(name="leaves") as cursor:  # on the server's side: a journal may have millions
        cursor.itersize = 10_000
        for (leaf,) in cursor.execute(LEAVES, [city]):
            tree.add(leaf)
    return {"lines": lines[0], "leaves": tree.size, "root": tree.root().hex()}
