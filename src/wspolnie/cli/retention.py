"""`./wspolnie retention`: remove now what is kept no longer, as each night does; or only say what would go."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA


def retention(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Go through every city and every class of data, by the parameters in force today."""
    with standing(DataFolder(data)):
        import django

        django.setup()
        for line in told(dry_run=dry_run):
            typer.echo(line)


def told(*, dry_run: bool) -> list[str]:
    """One line for each city and class: how long it is kept, how many rows went or would go."""
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.services.privacy.actions.retention import keep_terms

    lines = []
    for city in City.objects.order_by("slug"):
        with in_city(city.id):
            done = keep_terms(dry_run=dry_run)
        word = "would be removed" if dry_run else "removed"
        lines += [f"{city.slug}: {one.name} = {one.days}: {one.count} {word}" for one in done]
    return lines
