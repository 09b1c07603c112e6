"""Whether this release and the database fit: which migrations the database has been through, which the release has."""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import typer

from wspolnie.cli.refusal import refuse

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """`unknown`: the database has been through them and this release has them not; `pending`: the other way round."""

    unknown: list[str]
    pending: list[str]


def known() -> dict[str, list[str]]:
    """Names of the migrations that this release has, by app; Django must be set up."""
    from django.apps import apps

    return {
        app.label: [
            found.name
            for found in pkgutil.iter_modules([str(Path(app.path) / "migrations")])
            if found.name[0] not in "_~"
        ]
        for app in apps.get_app_configs()
    }


def fit(address: str) -> Fit:
    """Compare; Django must be set up. A database without any migration has everything pending."""
    import psycopg

    ours = {f"{app}.{name}" for app, names in known().items() for name in names}
    with psycopg.connect(address) as connection:
        row = connection.execute("SELECT to_regclass('public.django_migrations')").fetchone()
        there = row is not None and row[0] is not None
        query = "SELECT app || '.' || name FROM django_migrations"
        theirs = {name for (name,) in connection.execute(query)} if there else set()
    return Fit(sorted(theirs - ours), sorted(ours - theirs))


@contextmanager
def migrated() -> Iterator[None]:
    """Django set up on a database that fits; one that still lacks tables or columns is told in words."""
    require_fit()
    from django.db import ProgrammingError
    from psycopg.errors import UndefinedColumn, UndefinedTable

    try:
        yield
    except ProgrammingError as fault:
        if not isinstance(fault.__cause__, UndefinedTable | UndefinedColumn):
            raise
        refuse("this database was not set up for this release yet: run ./wspolnie migrate")


def require_fit(*, quiet: bool = False) -> None:
    """Refuse a database of a newer release; say so when it waits for `migrate`, unless `quiet`."""
    import django

    django.setup()
    found = fit(os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"])
    if found.unknown:
        names = ", ".join(found.unknown[:SHOWN])
        refuse(
            f"the database was updated by a newer release ({len(found.unknown)} migrations unknown here: {names}); "
            "start that release, or put back the copy made before the update"
        )
    if found.pending and not quiet:
        typer.echo(f"wspolnie: {len(found.pending)} migrations wait: run ./wspolnie migrate", err=True)
