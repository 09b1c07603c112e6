"""`./wspolnie backup FILE`: database and files at one moment, sealed; the keys beside it in a file of their own."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.copies.faults import CopyFault
from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.refusal import refuse
from wspolnie.cli.steps import Steps

KEYS_ENDING = ".keys"


def backup(
    file: Annotated[Path, typer.Argument(help="The new file.")],
    to: Annotated[
        list[str] | None, typer.Option(help="Public key (age1…) that the copy is sealed for; may be repeated.")
    ] = None,
    keys: Annotated[bool, typer.Option(help="Write the installation's keys to FILE.keys.")] = True,
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Copy everything at one moment, while people work; without --to the keys of WSPOLNIE_BACKUP_KEY are taken."""
    from wspolnie.cli.copies.seal import recipients_of
    from wspolnie.cli.copies.write import write_copy, write_keys

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    words = to or os.environ.get("WSPOLNIE_BACKUP_KEY", "").split()
    if not words:
        refuse("a copy is always sealed: name a public key with --to (./wspolnie backup-key FILE makes a pair)")
    file, folder = file.absolute(), DataFolder(data)
    try:
        recipients = recipients_of(words)
        with standing(folder, owner=True), Steps() as steps:
            owner = os.environ.get("DATABASE_OWNER_URL")
            if not owner:
                refuse("a copy needs DATABASE_OWNER_URL, the address of the role that owns the tables")
            application = _user(os.environ["DATABASE_URL"])
            done = write_copy(file, recipients, data=folder.path, owner=owner, application=application, steps=steps)
            count = write_keys(file.with_name(file.name + KEYS_ENDING), recipients, data=folder.path) if keys else 0
    except CopyFault as fault:
        refuse(str(fault))
    except KeyboardInterrupt:
        typer.echo("wspolnie: stopped; nothing was left behind", err=True)
        raise typer.Exit(130) from None
    journals = sum(journal["leaves"] for journal in done["journals"].values())
    rows = sum(done["tables"].values())
    typer.echo(f"{file}: {rows} rows, {journals} leaves of the journal, {done['files']} files, {count} keys apart")
    if done["missing"]:
        refuse(f"{len(done['missing'])} files stand in the database and not on disk; the copy is without them")


def backup_key(file: Annotated[Path, typer.Argument(help="The new file for the secret key.")]) -> None:
    """Make a pair of keys: the secret one goes to FILE, the public one is printed. Keep FILE off this server."""
    from wspolnie.cli.copies.seal import make_key

    try:
        typer.echo(make_key(file))
    except OSError as fault:
        refuse(f"{file} cannot be made: {fault.strerror}")


def _user(address: str) -> str:
    import psycopg

    with psycopg.connect(address) as connection:
        return connection.info.user
