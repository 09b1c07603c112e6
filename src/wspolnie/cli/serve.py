"""`./wspolnie serve`: the web server, two processes that work on four requests each; the others wait, stamped."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.port import require_free
from wspolnie.cli.schema import require_fit
from wspolnie.foundation.db.parent import die_with_parent

SECONDS_TO_FINISH = 4
WAITING = 256
"""Threads of a process, made when needed: who waits for a free place has the instant of arrival already."""


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8000,
    workers: Annotated[int, typer.Option(help="Processes.")] = 2,
    at_once: Annotated[int, typer.Option(min=1, max=64, help="Requests that each process works on at once.")] = 4,
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
    parent: Annotated[int, typer.Option(hidden=True)] = 0,
) -> None:
    """Serve the pages until SIGTERM or SIGINT; requests under way are finished first."""
    if parent:
        die_with_parent(parent)
    require_free(host, port)
    with standing(DataFolder(data)):
        require_fit()
        listen(host, port, workers, at_once)


def listen(host: str, port: int, workers: int, at_once: int) -> None:
    """Serve in this process; the address of the database stands in the environment."""
    os.environ["WSPOLNIE_AT_ONCE"] = str(at_once)
    from granian.constants import HTTPModes, Interfaces
    from granian.server import Server

    server = Server(
        "wspolnie.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=workers,
        blocking_threads=at_once + WAITING,
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=SECONDS_TO_FINISH,
    )
    loaded, main = _application(), os.getpid()
    gc.freeze()  # the workers are forks that share what was loaded

    def application() -> Callable[..., Any]:
        die_with_parent(main)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)  # until the server's own handler: an early stop is heard
        return loaded

    server.serve(target_loader=application, wrap_loader=False)


def _application() -> Callable[..., Any]:
    """The application with every view imported: a fault ends the start, not a request. It opens no connection yet.

    The dictionary of Polish forms (30 MB) is opened here, so that the workers share one.
    """
    from django.urls import get_resolver

    from wspolnie.config.wsgi import application
    from wspolnie.foundation.text.lemmas import is_word

    is_word("miasto")
    get_resolver().check()
    return application
