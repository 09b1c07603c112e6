"""Which tables hold a city, and in which order their rows are written: asked of the database, so none is forgotten."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import psycopg
from psycopg import sql

COLUMNS: Final = """
SELECT a.attname::text FROM pg_attribute a
WHERE a.attrelid = format('public.%%I', %s::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped
  AND a.attgenerated = '' ORDER BY a.attname
"""
KEY: Final = """
SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
WHERE i.indrelid = format('public.%%I', %s::text)::regclass AND i.indisprimary ORDER BY a.attname
"""
OF_CITY: Final = """
SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'city_id' AND NOT a.attisdropped
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1
"""
CITY, ACCOUNTS, KEYS = "cities_city", "people_account", "journal_signingkey"
WHOLE: Final = {
    CITY: "id = {city}",
    ACCOUNTS: "id IN (SELECT account_id FROM public.people_person WHERE city_id = {city})",
    KEYS: "key_id IN (SELECT key_id FROM public.journal_signedhead WHERE city_id = {city})",
}
"""Rows of the installation's own tables without which a city is not whole."""
SAME: Final = "SET LOCAL TimeZone TO 'UTC'; SET LOCAL DateStyle TO 'ISO, YMD'; SET LOCAL IntervalStyle TO 'postgres'"
"""So that a row is written alike in every installation."""


def tables(connection: psycopg.Connection[Any]) -> list[str]:
    """Names of everything that a city is made of; what others point at comes first."""
    return [*WHOLE, *(name for (name,) in connection.execute(OF_CITY))]


def columns(connection: psycopg.Connection[Any], table: str) -> list[str]:
    """What a row is made of; what the database computes by itself is left out."""
    return [name for (name,) in connection.execute(COLUMNS, [table])]


def reading(connection: psycopg.Connection[Any], table: str, city: UUID) -> sql.Composed:
    """COPY of the rows of a city as CSV with a header, in the order of their keys; nothing is NULL, "" is empty."""
    where = WHOLE.get(table, "city_id = {city}")
    return sql.SQL(
        "COPY (SELECT {columns} FROM public.{table} WHERE {where} ORDER BY {key}) TO STDOUT (FORMAT csv, HEADER)"
    ).format(
        columns=_names(columns(connection, table)),
        table=sql.Identifier(table),
        where=sql.SQL(where).format(city=sql.Literal(city)),
        key=_names([name for (name,) in connection.execute(KEY, [table])]),
    )


def writing(table: str, names: list[str], into: str = "public") -> sql.Composed:
    """COPY of rows into a table."""
    return sql.SQL("COPY {into}.{table} ({columns}) FROM STDIN (FORMAT csv, HEADER MATCH)").format(
        into=sql.Identifier(into), table=sql.Identifier(table), columns=_names(names)
    )


def _names(names: list[str]) -> sql.Composed:
    return sql.SQL(", ").join(sql.Identifier(name) for name in names)
