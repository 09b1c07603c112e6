"""`./wspolnie doctor`: is the installation well, and what to do where it is not."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA, REPOSITORY


def doctor(
    offline: Annotated[bool, typer.Option("--offline", help="Ask nobody outside: no DNS, no lists of faults.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Look at settings, keys, disk, database and worker; code 1 when something is wrong, 0 with warnings alone."""
    folder = DataFolder(data)
    with standing(folder):
        import django

        django.setup()
        from wspolnie.cli.examination import examine, senders
        from wspolnie.cli.findings import Grade
        from wspolnie.cli.known_faults import known_faults
        from wspolnie.cli.mail_records import mail_records, resolver

        found = list(examine(folder.path))
        if not offline:
            found += mail_records(senders(), os.environ, resolver(os.environ))
            found.append(known_faults([REPOSITORY / "requirements.lock"]))
    bad = any(one.grade is Grade.FAIL for one in found)
    if as_json:
        typer.echo(json.dumps({"well": not bad, "checks": [asdict(one) for one in found]}, ensure_ascii=False))
    else:
        for one in found:
            typer.echo(f"{one.grade:4}  {one.check}: {one.seen}" + (f" -> {one.todo}" if one.todo else ""))
    raise typer.Exit(1 if bad else 0)
