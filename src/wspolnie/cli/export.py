"""`./wspolnie export`: what a city shows to everybody, as files: JSON Lines and CSV for each noun of the public API."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from wspolnie.cli.copies.open_sheets import Sheet
from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.refusal import refuse
from wspolnie.cli.schema import migrated
from wspolnie.cli.steps import Steps


def export(
    city: Annotated[str, typer.Option(help="Slug of the city.")],
    out: Annotated[Path, typer.Option(help="The new folder.")],
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Write everything of a city that anybody may read, and nothing besides; all of it or nothing."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with standing(DataFolder(data)), migrated(), _new(out) as folder, Steps() as steps:
            told = _written(city, folder, steps)
    except KeyboardInterrupt:
        typer.echo("wspolnie: stopped; nothing was left behind", err=True)
        raise typer.Exit(130) from None
    except OSError as fault:
        refuse(f"{fault.filename or out}: {fault.strerror}")
    for name, said in told["files"].items():
        typer.echo(f"{name}: {said['rows']} rows")


def _written(slug: str, folder: Path, steps: Steps) -> dict[str, Any]:
    from django.conf import settings
    from django.utils import translation

    from wspolnie.api.whole import everything
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.foundation.deadlines.instants import instant

    found = City.objects.filter(slug=slug).first()
    if found is None:
        refuse(f"there is no city {slug}; look at ./wspolnie city list")
    at, sheets = instant(), dict[str, Sheet]()
    with translation.override("pl"), in_city(found.pk, readonly=True):
        steps.begin(f"what {slug} shows")
        for count, (noun, thing) in enumerate(everything(found, settings.SITE_ADDRESS.format(host=found.host)), 1):
            if noun not in sheets:
                sheets[noun] = Sheet(folder, noun)
            sheets[noun].add(thing)
            steps.say(f"{count} things, now {noun}")
    files = {name: said for sheet in sheets.values() for name, said in sheet.end().items()}
    told = {"city": slug, "made_at": at.isoformat(timespec="seconds"), "files": files}
    (folder / "index.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    return told


@contextmanager
def _new(out: Path) -> Iterator[Path]:
    """A folder that gets its name when everything is in it."""
    if out.exists():
        refuse(f"{out} is there already; choose another name")
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    part.mkdir(parents=True)
    try:
        yield part
        part.rename(out)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
