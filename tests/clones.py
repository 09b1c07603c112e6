"""A database of one's own, and real connections to it: for tests where transactions must really commit or meet."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

import psycopg
import pytest
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import load_backend

from tests.ground import OWNER, ROOT, SOURCE, WORKER, clone, database_url
from wspolnie.config.database import database
from wspolnie.foundation.db.guard import guarded

T = TypeVar("T")
ALIASES = ("default", "side")
PATIENCE = 60.0
"""Seconds that a thread may take; two cores may be busy with other things."""


@dataclass(frozen=True)
class Clone:
    """A copy of the template with both cities in it; what is committed here nobody else sees."""

    name: str
    url: str
    owner_url: str

    def connect(self, city: UUID | None = None, **options: Any) -> psycopg.Connection[Any]:
        """A connection of the application role, with a transaction open in `city` when one is given."""
        connection = psycopg.connect(self.url, **options)
        if city is not None:
            connection.execute("SELECT set_config('app.city_id', %s, false)", [str(city)])
            connection.commit()
        return connection

    def as_owner(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows of a query asked past the row policies; committed."""
        with psycopg.connect(self.owner_url, autocommit=True) as connection:
            cursor = connection.execute(query, values)  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []

    def city(self, slug: str = "wroclaw") -> UUID:
        """The id of a city."""
        found: UUID = self.as_owner("SELECT id FROM cities_city WHERE slug = %s", slug)[0][0]
        return found

    def wait_until_lines_are_past(self) -> None:
        """Wait until no transaction of the server is older than the newest line."""
        query = "SELECT coalesce(max(xid), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint FROM journal_line"
        end = time.monotonic() + PATIENCE
        while not self.as_owner(query)[0][0]:
            assert time.monotonic() < end, "some transaction does not end"
            time.sleep(0.02)

    def run(self, work: Callable[[], T]) -> T:
        """`work` in a thread of its own whose Django connections lead here; its result or its exception."""
        return self.start(work)()

    def start(self, work: Callable[[], T]) -> Callable[[], T]:
        """Begin `work` in such a thread; call what is returned to wait for its result."""
        outcome: list[tuple[bool, Any]] = []

        def live() -> None:
            for alias in ALIASES:
                connections[alias] = _connection(self.url, alias)
            try:
                with guarded(*ALIASES):
                    outcome.append((True, work()))
            except BaseException as fault:
                outcome.append((False, fault))
            finally:
                for alias in ALIASES:
                    connections[alias].close()

        thread = threading.Thread(target=live, daemon=True)
        thread.start()

        def result() -> T:
            thread.join(PATIENCE)
            assert outcome, "the thread has not ended"
            ok, value = outcome[0]
            if not ok:
                raise value
            return value  # type: ignore[no-any-return]

        return result

    def process(self, program: str, *arguments: str) -> subprocess.Popen[str]:
        """A Python program in a process of its own, with Django set up on this database."""
        environment = {key: value for key, value in os.environ.items() if not key.startswith("WSPOLNIE_TEST_")}
        environment |= {"DATABASE_URL": self.url, "PYTHONPATH": f"{SOURCE}{os.pathsep}{ROOT}"}
        return subprocess.Popen(
            [sys.executable, "-c", f"import django\ndjango.setup()\n{program}", *arguments],
            env=environment,
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


def past_the_guard(statement: str, *values: object) -> int:
    """Run a statement on the bare connection, past the write guard; returns how many rows it met."""
    connection = connections["default"]
    connection.ensure_connection()
    with connection.connection.cursor() as cursor:
        return int(cursor.execute(statement, values).rowcount)


def _connection(url: str, alias: str) -> BaseDatabaseWrapper:
    settings = {**connections.settings[alias], **database(url, pool=False)}
    wrapper: BaseDatabaseWrapper = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, alias)
    return wrapper


@contextmanager
def _fresh(name: str, blocker: Any) -> Iterator[Clone]:
    url = clone(name)
    with blocker.unblock():
        yield Clone(name, url, database_url(OWNER, name))
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture
def clone_db(django_db_blocker: Any) -> Iterator[Clone]:
    """A fresh database for one test."""
    with _fresh(f"clone_{WORKER or 'main'}", django_db_blocker) as fresh:
        yield fresh


@pytest.fixture(scope="module")
def module_clone(django_db_blocker: Any) -> Iterator[Clone]:
    """A database that the tests of a file share, for those that mind nothing that others leave in it."""
    with _fresh(f"shared_{WORKER or 'main'}", django_db_blocker) as fresh:
        yield fresh
