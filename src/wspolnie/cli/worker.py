"""`./wspolnie worker`: what happens behind the pages: listeners, mail, jobs, the journal's tree."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.schema import require_fit
from wspolnie.foundation.db.parent import die_with_parent


def worker(
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
    parent: Annotated[int, typer.Option(hidden=True)] = 0,
    ready: Annotated[int, typer.Option(hidden=True, help="Descriptor that learns when the worker is up.")] = -1,
) -> None:
    """Work until SIGTERM or SIGINT; the matter in hand is finished first."""
    if parent:
        die_with_parent(parent)
    stop = threading.Event()
    for sig in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sig, lambda _number, _frame: stop.set())
    with standing(DataFolder(data)):
        require_fit()
        from wspolnie.config.worker import run

        if ready >= 0:
            os.write(ready, b"ready")
            os.close(ready)
        run(stop)
