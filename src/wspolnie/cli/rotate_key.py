"""`./wspolnie rotate-key`: sign the journal with a new key from now on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.refusal import refuse


def rotate_key(
    lost: Annotated[
        bool, typer.Option("--lost", help="The old key's file is gone: a new one signs all the same.")
    ] = False,
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Every city's journal says that the key changes; the old public half stays published, the private one is gone."""
    with standing(DataFolder(data)):
        import django

        django.setup()
        from wspolnie.foundation.journal.keys import KeyMissing
        from wspolnie.foundation.modules import Refused
        from wspolnie.services.proof.actions import replace_lost_key
        from wspolnie.services.proof.actions import rotate_key as rotate

        try:
            old, new = replace_lost_key() if lost else rotate()
        except (KeyMissing, Refused) as fault:
            refuse(str(fault))
        typer.echo(f"old {old}\nnew {new}")
