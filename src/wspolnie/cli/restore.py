"""`./wspolnie restore FILE --data DIR`: a copy into an empty place, proven before and after."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.backup import KEYS_ENDING
from wspolnie.cli.copies.faults import CopyFault
from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.refusal import refuse
from wspolnie.cli.steps import Steps


def restore(
    file: Annotated[Path, typer.Argument(help="The copy.")],
    data: Annotated[Path, typer.Option(help="Data folder: a new or an empty one.")],
    key: Annotated[Path, typer.Option(help="File with the secret key that opens the copy.")],
    keys: Annotated[Path | None, typer.Option(help="File with the installation's keys; else FILE.keys.")] = None,
) -> None:
    """Put a copy into an empty database (DATABASE_URL, else the embedded one) and an empty data folder."""
    from wspolnie.cli.copies.keys import put_keys, read_keys
    from wspolnie.cli.copies.putback import prove_copy, put_back
    from wspolnie.cli.copies.seal import identities_of, unsealed

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    kept = keys or file.with_name(file.name + KEYS_ENDING)
    try:
        with Steps() as steps:
            identities = identities_of(key)
            found = {}
            if keys or kept.exists():
                with kept.open("rb") as source, unsealed(source, identities) as plain:
                    found = read_keys(plain)
            steps.begin("reading the copy to its end")
            copy = prove_copy(file, identities, known_migrations())
            with _new(data) as folder, standing(folder, owner=True):
                owner = os.environ.get("DATABASE_OWNER_URL")
                if not owner:
                    refuse("putting back needs DATABASE_OWNER_URL, the address of the role that will own the tables")
                steps.begin("database and files")
                put_back(file, identities, data=folder.path, owner=owner, application=os.environ["DATABASE_URL"])
                put_keys(found, folder.path)
    except CopyFault as fault:
        refuse(str(fault))
    except OSError as fault:
        refuse(f"{fault.filename or file}: {fault.strerror}")
    except KeyboardInterrupt:
        typer.echo("wspolnie: stopped; nothing was left behind", err=True)
        raise typer.Exit(130) from None
    for slug, journal in copy.manifest["journals"].items():
        typer.echo(f"{slug}: {journal['lines']} lines, {journal['leaves']} leaves, root {journal['root']}")
    rows, tables = sum(copy.manifest["tables"].values()), len(copy.manifest["tables"])
    typer.echo(f"the same as in the copy of {copy.head['made_at']}: {rows} rows in {tables} tables, files, journals")
    if not found:
        typer.echo(
            "wspolnie: without the file of keys: sessions, codes of remarks and second steps made before do not work",
            err=True,
        )
    typer.echo(f"next: ./wspolnie migrate --data {data}, then serve and worker")


ASK = "import json, django; django.setup(); from wspolnie.cli.schema import known; print(json.dumps(known()))"
"""A process of its own: settings are read once in a process, and this one has no data folder yet."""


@contextmanager
def _new(path: Path) -> Iterator[DataFolder]:
    """A data folder that was not there or empty; when the block fails it is so again."""
    there = path.exists()
    if there and (not path.is_dir() or any(path.iterdir())):
        raise CopyFault(f"{path} is not empty; a copy is put back only into an empty place")
    folder = DataFolder(path)
    try:
        yield folder
    except BaseException:
        for entry in path.iterdir() if path.is_dir() else ():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        if not there and path.is_dir():
            path.rmdir()
        raise


def known_migrations() -> dict[str, set[str]]:
    """Names of the migrations that this release has, by app."""
    asked = [sys.executable, "-P", "-c", ASK]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "wspolnie.config.settings", "WSPOLNIE_SECRET_KEY": "none"}
    done = subprocess.run(asked, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return {app: set(names) for app, names in json.loads(done.stdout).items()}
