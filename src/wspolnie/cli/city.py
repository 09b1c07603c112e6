"""`./wspolnie city …`: cities of an installation, from their model files or whole, while it runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wspolnie.cli.city_moves import export_city, import_city
from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.refusal import refuse
from wspolnie.cli.schema import migrated

if TYPE_CHECKING:
    from wspolnie.foundation.cities.model_kinds import CityModelFile

city = typer.Typer(no_args_is_help=True, add_completion=False, help="Set cities up, change them, list them, move them.")
Model = Annotated[Path, typer.Argument(help="The city's model file (TOML).", exists=True, dir_okay=False)]
Data = Annotated[Path, typer.Option(help="Data folder.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")]


@city.command()
def new(
    model: Model,
    admin: Annotated[str, typer.Option(help="E-mail address of the first administrator.")],
    name: Annotated[str, typer.Option(help="First name and surname of the first administrator.")],
    dry_run: DryRun = False,
    data: Data = DEFAULT_DATA,
) -> None:
    """Set up a further city; it answers at its host within seconds, without a restart."""
    with _ground(data), _one_line():
        from wspolnie.spaces.kinds import Role

        said = _read(model)
        _require_new(said)
        _require_administrator(admin, name)
        _bring(said, ((name.strip(), admin.strip().lower(), Role.ADMINISTRATOR),), dry_run=dry_run)


@city.command()
def update(model: Model, dry_run: DryRun = False, data: Data = DEFAULT_DATA) -> None:
    """Bring a city in line with its model; what the city has decided in its administration stays."""
    with _ground(data), _one_line():
        from wspolnie.foundation.cities.models import City

        said = _read(model)
        if not City.objects.filter(slug=said.slug).exists():
            raise said.mistake("slug", f"is no city here: set it up with ./wspolnie city new {model}")
        _require_free(said)
        _bring(said, (), dry_run=dry_run)


@city.command("list")
def list_cities(data: Data = DEFAULT_DATA) -> None:
    """Print slug, host and name of each city, a line each, with tabs between."""
    with _ground(data):
        from wspolnie.foundation.cities.models import City

        for one in City.objects.order_by("slug"):
            typer.echo(f"{one.slug}\t{one.host}\t{one.name}")


@city.command("borders")
def bring_borders(
    slug: Annotated[str, typer.Argument(help="The city, as `city list` names it.")],
    file: Annotated[Path, typer.Argument(help="GeoJSON with its districts (WGS 84).", exists=True, dir_okay=False)],
    property_: Annotated[str, typer.Option("--property", help="The property that names a district.")] = "",
    dry_run: DryRun = False,
    data: Data = DEFAULT_DATA,
) -> None:
    """Draw the map of the front page from true borders instead of tiles; names match without diacritics."""
    with _ground(data):
        from wspolnie.foundation.cities.actions import set_borders
        from wspolnie.foundation.cities.borders import borders
        from wspolnie.foundation.cities.geojson import NotBorders
        from wspolnie.foundation.cities.models import City, District
        from wspolnie.foundation.db.tenancy import in_city

        found = City.objects.filter(slug=slug).first()
        if found is None:
            refuse(f"there is no city {slug}; look at ./wspolnie city list")
        with in_city(found.pk, readonly=True):
            names = list(District.objects.order_by("name_key").values_list("name", flat=True))
        try:
            drawn = borders(file.read_bytes(), names, found.name, named=property_)
        except NotBorders as fault:
            refuse(f"{file.name}: {fault}")
        if not dry_run:
            set_borders(found, drawn)
        typer.echo(f"{'would be: ' if dry_run else ''}{len(drawn.shapes)} of {len(names)} districts have borders")
        for said, those in (("no district", drawn.unknown), ("without borders", drawn.without)):
            if those:
                typer.echo(f"{said}: {', '.join(those)}")
        if drawn.whole_city:
            typer.echo("left out: the whole city")


city.command("export")(export_city)
city.command("import")(import_city)


@contextmanager
def _ground(data: Path) -> Iterator[None]:
    with standing(DataFolder(data)), migrated():
        from django.utils import translation

        with translation.override("en"):
            yield


@contextmanager
def _one_line() -> Iterator[None]:
    """A mistake of the model is one line with its file and line, and exit code 2; nothing is half done."""
    from django.db import IntegrityError

    from wspolnie.foundation.cities.model_lines import ModelFileError
    from wspolnie.foundation.modules import Refused

    try:
        yield
    except ModelFileError as mistake:
        refuse(str(mistake))
    except Refused as refusal:
        refuse(refusal.reason)
    except IntegrityError:
        refuse("somebody has set the same city up at this very moment; look at ./wspolnie city list")


def _read(model: Path) -> CityModelFile:
    from wspolnie.config.demo import CITIES
    from wspolnie.foundation.cities.model_file import read_model

    return read_model(model, shelf=CITIES)


def _require_new(said: CityModelFile) -> None:
    from wspolnie.foundation.cities.models import City

    if City.objects.filter(slug=said.slug).exists():
        raise said.mistake("slug", f"is a city already: change it with ./wspolnie city update {said.file}")
    _require_free(said)


def _require_free(said: CityModelFile) -> None:
    """Nobody else has the host or the code."""
    from wspolnie.foundation.cities.models import City

    for key in ("host", "code"):
        other = City.objects.filter(**{key: said.city[key]}).exclude(slug=said.slug).first()
        if other is not None:
            raise said.mistake(key, f"is taken by {other.slug}")


def _require_administrator(email: str, name: str) -> None:
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    try:
        validate_email(email.strip())
    except ValidationError:
        refuse(f"--admin {email} is not an e-mail address")
    if not name.strip() or len(name) > 120:
        refuse("--name must be a first name and a surname, at most 120 characters")


def _bring(said: CityModelFile, staff: tuple[Any, ...], *, dry_run: bool) -> None:
    """Found or update in one transaction; a dry run does all of it and takes it back."""
    from django.conf import settings
    from django.db import transaction

    from wspolnie.config.founding import founded
    from wspolnie.foundation.cities.hosts import book
    from wspolnie.foundation.cities.models import City, District, LetterTemplate, Parameter, Term, Theme
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.foundation.deadlines.instants import instant
    from wspolnie.parties.offices.models import Office
    from wspolnie.services.privacy.models import Clause

    tables = (Office, District, Theme, Term, Parameter, LetterTemplate, Clause)
    before = dict.fromkeys(tables, 0)
    with transaction.atomic():
        known = City.objects.filter(slug=said.slug).first()
        if known is not None:
            with in_city(known.pk):
                before = {table: table.objects.count() for table in tables}
        made = founded(said, staff, at=instant())
        with in_city(made.pk):
            added = {table.__name__: table.objects.count() - before[table] for table in tables}
        transaction.set_rollback(dry_run)
    book.forget()
    numbers = ", ".join(f"{number} {name}" for name, number in added.items() if number) or "no new rows"
    head = "would be: " if dry_run else ""
    typer.echo(f"{head}{made.slug} {settings.SITE_ADDRESS.format(host=made.host)}: {numbers}")
