"""Statements that the database plans once a connection. For those made once by us too: kept queries and inserts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import psycopg
from django.db import connections


class PreparedCursor(psycopg.Cursor[Any]):
    """Prepares at first use, under a name that psycopg keeps with the connection; values travel apart from the text."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> Self:
        return super().execute(query, params, **{**options, "prepare": True})


def prepared(using: str = "default") -> Any:
    """A cursor of Django's, wrappers and all, over a preparing one."""
    connection: Any = connections[using]
    connection.ensure_connection()
    with connection.wrap_database_errors:
        return connection._prepare_cursor(PreparedCursor(connection.connection))


@contextmanager
def together(using: str = "default") -> Iterator[None]:
    """Statements inside are sent at once and answered at once; an answer that is needed inside is waited for.

    What goes wrong is raised at the end of the block, as it would have been inside.
    """
    connection: Any = connections[using]
    connection.ensure_connection()
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield
