"""`./wspolnie city export|import`: one city whole, sealed, out of an installation and into another."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.refusal import refuse
from wspolnie.cli.steps import Steps


def export_city(
    city: Annotated[str, typer.Argument(help="Slug of the city.")],
    file: Annotated[Path, typer.Argument(help="The new file.")],
    with_personal_data: Annotated[
        bool, typer.Option("--with-personal-data", help="Say it: a whole city holds people's names and addresses.")
    ] = False,
    to: Annotated[
        list[str] | None, typer.Option(help="Public key (age1…) that the file is sealed for; may be repeated.")
    ] = None,
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Write a whole city at one moment, while people work; without --to the keys of WSPOLNIE_BACKUP_KEY are taken."""
    from wspolnie.cli.copies.city_out import write_city
    from wspolnie.cli.copies.seal import recipients_of

    if not with_personal_data:
        refuse("a whole city holds people's names and addresses: say --with-personal-data, and --to whom it is sealed")
    words = to or os.environ.get("WSPOLNIE_BACKUP_KEY", "").split()
    if not words:
        refuse("a city is always sealed: name a public key with --to (./wspolnie backup-key FILE makes a pair)")
    file, folder = file.absolute(), DataFolder(data)
    with _told(), standing(folder, owner=True), Steps() as steps:
        done = write_city(city, file, recipients_of(words), data=folder.path, owner=_owner(), steps=steps)
    typer.echo(f"{file}: {_numbers(done)}")
    if done["missing"]:
        refuse(f"{len(done['missing'])} files stand in the database and not on disk; the city is without them")


def import_city(
    file: Annotated[Path, typer.Argument(help="What `city export` wrote.", exists=True, dir_okay=False)],
    key: Annotated[Path | None, typer.Option(help="File with the secret key that opens it. Needed.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Do all of it, compare, and take it back.")] = False,
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Bring a whole city in that is not here yet, of the same release; all of it or nothing."""
    from wspolnie.cli.copies.city_in import read_city
    from wspolnie.cli.copies.seal import identities_of

    if key is None:
        refuse("a city is sealed: name the file with the secret key with --key")
    folder = DataFolder(data)
    with _told(), standing(folder, owner=True), Steps() as steps:
        done = read_city(file, identities_of(key), data=folder.path, owner=_owner(), steps=steps, dry_run=dry_run)
        signs = "" if dry_run else _signed_here(done["city"]["id"])
    head = "would be: " if dry_run else ""
    typer.echo(f"{head}{done['city']['slug']}: {_numbers(done)}, root {done['journal']['root']}")
    if signs:
        typer.echo(f"signed from now on with {signs[:16]}")


def _signed_here(city: str) -> str:
    """The journal of the city says that our key signs it; without a key it says so and the city stays."""
    import django

    django.setup()
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.foundation.journal.keys import KeyMissing
    from wspolnie.services.proof.actions import take_over

    try:
        with in_city(UUID(city)):
            return take_over()
    except KeyMissing as fault:
        typer.echo(f"wspolnie: the city is here, but nothing signs its journal: {fault}", err=True)
        return ""


@contextmanager
def _told() -> Iterator[None]:
    """What goes wrong is one line; Ctrl-C and SIGTERM stop alike and leave nothing behind."""
    import psycopg

    from wspolnie.cli.copies.faults import CopyFault

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except CopyFault as fault:
        refuse(str(fault))
    except psycopg.Error as fault:  # its own words may quote a row
        refuse(f"the database stopped the work ({type(fault).__name__}): ./wspolnie doctor looks at it")
    except KeyboardInterrupt:
        typer.echo("wspolnie: stopped; nothing was left behind", err=True)
        raise typer.Exit(130) from None


def _owner() -> str:
    owner = os.environ.get("DATABASE_OWNER_URL")
    if not owner:
        refuse("a whole city needs DATABASE_OWNER_URL, the address of the role that owns the tables")
    return owner


def _numbers(done: dict[str, Any]) -> str:
    rows = sum(table["rows"] for table in done["tables"].values())
    return f"{rows} rows, {done['journal']['leaves']} leaves of the journal, {len(done['files'])} files"
