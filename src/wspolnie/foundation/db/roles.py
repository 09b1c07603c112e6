"""The two roles of the database: the owner migrates and backs up, the application owns nothing and bypasses nothing.

Row policies bind neither a superuser nor a table's owner, so the program that serves people must be neither.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import psycopg
from psycopg import sql

from wspolnie.foundation.db.addresses import APPLICATION, DATABASE, OWNER, SUPERUSER

EXTENSIONS = ("pg_trgm", "unaccent", "btree_gist")  # all trusted: a database's owner may create them


def prepare(address: Callable[[str, str], str], kept: Mapping[str, str]) -> None:
    """Make roles, privileges and the database; harmless when they are there.

    Args:
        address: (role, database) -> connection address.
        kept: role -> password.
    """
    with psycopg.connect(address(SUPERUSER, "template1"), autocommit=True) as template:
        _make_role(template, OWNER, "LOGIN CREATEDB NOSUPERUSER NOCREATEROLE NOBYPASSRLS", kept[OWNER])
        _make_role(template, APPLICATION, "LOGIN NOCREATEDB NOSUPERUSER NOCREATEROLE NOBYPASSRLS", kept[APPLICATION])
        template.execute(sql.SQL("GRANT pg_signal_backend TO {}").format(sql.Identifier(OWNER)))
        _open_to_application(template)  # databases made later, a test's clones too, inherit it from the template
        if not template.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            names = (sql.Identifier(DATABASE), sql.Identifier(OWNER))
            template.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(*names))
    with psycopg.connect(address(SUPERUSER, DATABASE), autocommit=True) as database:
        _open_to_application(database)
    with psycopg.connect(address(OWNER, DATABASE), autocommit=True) as owned:
        for name in EXTENSIONS:
            owned.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(name)))


def grant_to_application(connection: psycopg.Connection[Any], owner: str, application: str) -> None:
    """Let `application` read and write rows of every table that `owner` will make in this database."""
    names = {"owner": sql.Identifier(owner), "application": sql.Identifier(application)}
    for what in ("SELECT, INSERT, UPDATE, DELETE ON TABLES", "USAGE, SELECT ON SEQUENCES"):
        statement = sql.SQL(f"ALTER DEFAULT PRIVILEGES FOR ROLE {{owner}} GRANT {what} TO {{application}}")
        connection.execute(statement.format(**names))


def _open_to_application(connection: psycopg.Connection[Any]) -> None:
    grant_to_application(connection, OWNER, APPLICATION)
    for role in (OWNER, APPLICATION):  # the journal tells clusters apart by their system identifier
        connection.execute(sql.SQL("GRANT EXECUTE ON FUNCTION pg_control_system() TO {}").format(sql.Identifier(role)))


def _make_role(connection: psycopg.Connection[Any], role: str, rights: str, password: str) -> None:
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
    verifier = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    statement = sql.SQL(f"{'ALTER' if known else 'CREATE'} ROLE {{}} {rights} PASSWORD {{}}")
    connection.execute(statement.format(sql.Identifier(role), sql.Literal(verifier)))
