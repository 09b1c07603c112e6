"""`./wspolnie import FILE --city C`: bring rows of a spreadsheet in, with progress and a report row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.refusal import refuse

if TYPE_CHECKING:
    from wspolnie.foundation.cities.models import City
    from wspolnie.services.imports.models import ImportRun

INTERRUPTED = 130


def import_file(
    file: Annotated[Path, typer.Argument(help="CSV file, UTF-8 or CP1250.", exists=True, dir_okay=False)],
    city: Annotated[str, typer.Option(help="Slug of the city.")],
    kind: Annotated[str, typer.Option(help="What the rows are.")] = "organisations",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as one JSON object.")] = False,
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Bring in a file; the same file again goes on where it was stopped, and changes nothing when all is in."""
    with standing(DataFolder(data)):
        import django

        django.setup()
        from django.utils import translation

        translation.activate("pl")
        told = _bring_in(_city(city), kind, file, dry_run=dry_run, quiet=as_json)
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))
    else:
        _print(told)


def _city(slug: str) -> City:
    from wspolnie.foundation.cities.models import City

    found = City.objects.filter(slug=slug).first()
    if found is None:
        refuse(f"there is no city {slug}; there are: {', '.join(City.objects.values_list('slug', flat=True))}")
    return found


def _bring_in(city: City, kind: str, file: Path, *, dry_run: bool, quiet: bool) -> dict[str, Any]:
    """The report of a whole run, or of as much of it as was done before Ctrl+C."""
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.foundation.journal.actions import SYSTEM
    from wspolnie.foundation.modules import Refused, registry
    from wspolnie.services.imports.actions import look_at, start_file, stop_run
    from wspolnie.spaces.policy import Actor

    system = Actor(capacity=SYSTEM)
    try:
        importer = registry.importer(kind)
        with in_city(city.id):
            begin = look_at if dry_run else start_file
            run = begin([file.read_bytes()], importer, name=file.name, by=system)
    except KeyError:
        refuse(f"nothing called {kind} can be brought in")
    except Refused as refusal:
        refuse(refusal.reason)
    try:
        for moved in _shown(_batches(city, run), run.rows, quiet=quiet):
            run = moved
    except KeyboardInterrupt:
        with in_city(city.id):
            stop_run(run, by=system)
        typer.echo(f"wspolnie: stopped after row {run.done} of {run.rows}; the same command goes on", err=True)
        raise typer.Exit(INTERRUPTED) from None
    with in_city(city.id):
        return _told(run, file)


def _batches(city: City, run: ImportRun) -> Iterator[ImportRun]:
    """The run after each batch; each is a transaction of its own."""
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.services.imports.actions import take_batch
    from wspolnie.services.imports.states import RunState

    while run.state == RunState.RUNNING:
        with in_city(city.id):
            run = take_batch(run.pk, run.done)
        yield run


def _shown(runs: Iterator[ImportRun], rows: int, *, quiet: bool) -> Iterator[ImportRun]:
    """The same, with a bar on standard error."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("rows"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), disable=quiet, transient=True) as progress:
        task = progress.add_task("rows", total=rows)
        for run in runs:
            progress.update(task, completed=run.done)
            yield run


def _told(run: ImportRun, file: Path) -> dict[str, Any]:
    from django.db.models import F

    from wspolnie.services.imports.models import RowError

    errors = RowError.objects.filter(run=run).order_by("row").values("row", "result", "message", column=F("cell"))
    return {
        "kind": run.kind,
        "file": file.name,
        "sha256": run.sha256,
        "dry_run": run.dry_run,
        "rows": run.rows,
        **run.totals,
        "errors": list(errors),
    }


def _print(told: dict[str, Any]) -> None:
    for error in told["errors"]:
        typer.echo(f"row {error['row']}: {error['column'] or '-'}: {error['message']}", err=True)
    head = "would be: " if told["dry_run"] else ""
    totals = ", ".join(f"{told[name]} {name}" for name in ("created", "changed", "unchanged", "repeated", "refused"))
    typer.echo(f"{told['rows']} rows; {head}{totals}")
