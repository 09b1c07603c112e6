"""The command: a server of its own in a folder of its own, everything measured in one run, everything removed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from wspolnie.cli.bench.budgets import falls_short
from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import variables
from wspolnie.cli.refusal import refuse
from wspolnie.cli.steps import Steps
from wspolnie.foundation.db.embedded import Server
from wspolnie.foundation.db.refusals import ServerError

SETTINGS = "wspolnie.cli.bench.settings"
KEPT = ("home", "consultation", "remarks", "history")
"""Pages measured that strangers get as they were made for others."""


def bench(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of tables.")] = False,
    seconds: Annotated[float, typer.Option(min=0.2, max=60, help="How long each figure is measured.")] = 5.0,
    clients: Annotated[int, typer.Option(min=1, max=512, help="Visitors who send remarks at once.")] = 64,
    remarks: Annotated[int, typer.Option(min=100, help="Remarks of the consultation.")] = 2_000,
    entries: Annotated[int, typer.Option(min=20_000, help="Entries among which an outsider reads.")] = 200_000,
) -> None:
    """Measure the product on this machine, on a database made for it and thrown away after."""
    for sig in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(sig, _stop)
    try:
        with ExitStack() as stack:
            figures = _figures(stack, seconds, clients, remarks, entries)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except ServerError as failure:
        refuse(str(failure))
    if as_json:
        typer.echo(json.dumps(figures))
        return
    from wspolnie.cli.bench.table import show

    show(figures)


def _stop(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _figures(stack: ExitStack, seconds: float, clients: int, remarks: int, entries: int) -> dict[str, Any]:
    """Everything in one run; the stack undoes what was started."""
    began = time.monotonic()
    steps = stack.enter_context(Steps())
    data = stack.enter_context(_folder())
    steps.begin("starting PostgreSQL")
    server = stack.enter_context(Server(data.postgres))
    os.environ.pop("WSPOLNIE_CITY", None)
    os.environ.update(variables(server, data, owner=True), DJANGO_SETTINGS_MODULE=SETTINGS)
    steps.begin("migrating")
    from wspolnie.cli.migrate import apply

    apply(verbosity=0)
    from wspolnie.cli.bench import entries as crowd
    from wspolnie.cli.bench import limits, outsider, pages, searching
    from wspolnie.cli.bench import remarks as sending
    from wspolnie.cli.bench.seed import seed
    from wspolnie.cli.bench.site import served

    steps.begin(f"making a consultation with {remarks} remarks")
    seeded = seed(remarks)
    steps.begin(f"making {entries} entries")
    crowd.fill(server.owner_url, seeded.city_id, entries)
    site = stack.enter_context(served(seeded.city, data.logs / "web.log"))
    paths = {
        "home": "/",
        "consultation": f"/konsultacje/{seeded.slug}/",
        "remarks": f"/konsultacje/{seeded.slug}/uwagi/",
        "history": f"/konsultacje/{seeded.slug}/historia/",
        "sign_in": "/logowanie/",
        "remark_form": f"/konsultacje/{seeded.slug}/uwagi/nowa/?akapit={seeded.anchors[0]}",
    }
    steps.begin("measuring the limits")
    figures: dict[str, Any] = {
        "limits": {
            "constant_rps": limits.constant_rps(site, seconds),
            "bare_insert_rps": limits.bare_insert_rps(site, clients, seconds),
            "pgbench_tps": limits.pgbench_tps(server.app_url, seconds),
        },
        "pages": {},
        "kept": {},
    }
    for name, path in paths.items():
        steps.begin(f"measuring the page {name}")
        figures["pages"][name] = pages.measure(site, path, seconds)
    for name in KEPT:
        steps.begin(f"reading the kept page {name}")
        figures["kept"][name] = pages.measure_kept(site, paths[name], seconds)
    steps.begin("sending remarks")
    figures["remarks"] = sending.measure(site, seeded, clients, seconds)
    steps.begin("reading as an outsider")
    figures["outsider"] = outsider.measure(seeded)
    steps.begin("searching")
    figures["search"] = searching.measure(seeded)
    figures["falls_short"] = falls_short(figures)
    figures["run"] = {
        "seconds_each": seconds,
        "clients": clients,
        "remarks": remarks,
        "entries": entries,
        "cores": os.cpu_count(),
        "seconds_in_all": round(time.monotonic() - began, 1),
    }
    return figures


@contextmanager
def _folder() -> Iterator[DataFolder]:
    """A data folder that nobody else knows, and that is gone afterwards."""
    path = Path(tempfile.mkdtemp(prefix="wspolnie-bench-"))
    path.chmod(0o711)  # under root the database's user passes through it
    try:
        data = DataFolder(path)
        data.claim()
        yield data
    finally:
        shutil.rmtree(path, ignore_errors=True)
