"""`./wspolnie migrate`: bring the database's tables up to date, as their owner."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.refusal import refuse
from wspolnie.cli.schema import require_fit


def migrate(data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA) -> None:
    """Migrate as DATABASE_OWNER_URL; new tables are opened to the application role of DATABASE_URL."""
    with standing(DataFolder(data), owner=True):
        if not os.environ.get("DATABASE_OWNER_URL"):
            refuse("migrating needs DATABASE_OWNER_URL, the address of the role that owns the tables")
        apply()


def apply(verbosity: int = 1) -> None:
    """Migrate with the addresses in the environment; the journal's key is made when there is none."""
    import psycopg
    from django.core.management import call_command

    from wspolnie.foundation.db.roles import grant_to_application
    from wspolnie.foundation.journal.keys import ensure_key

    require_fit(quiet=True)
    ensure_key()
    with psycopg.connect(os.environ["DATABASE_URL"]) as application:
        name = application.info.user
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"]) as owner:
        grant_to_application(owner, owner.info.user, name)
    call_command("migrate", database="owner", interactive=False, verbosity=verbosity)
