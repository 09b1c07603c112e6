"""A city's model file (TOML): its names, hue, words, bodies, districts, themes, parameters; typed on load, errors name
the file and the line. `base = "…"` in its first line names a file whose parameters, letters, clauses, terms and themes
hold where the city says nothing of its own: a row of the city takes the place of every row of that name in the base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from wspolnie.foundation.acts import Refused
from wspolnie.foundation.cities.model_kinds import (
    CLAUSE_TEXTS,
    BodyModel,
    CityModelFile,
    ClauseModel,
    LetterModel,
    OfficeModel,
    ParameterModel,
    TermModel,
    ThemeModel,
)
from wspolnie.foundation.cities.model_lines import SLUG, File, ModelFileError, Table, slug_of
from wspolnie.foundation.cities.model_places import districts_of, line_of
from wspolnie.foundation.mail import mistake_in
from wspolnie.foundation.modules import registry

CITY_TEXTS = {
    "name": 80, "name_genitive": 80, "name_locative": 80, "office_name": 160, "office_line": 300,
}  # fmt: skip
"""Plain texts of [city] and how long they may be."""
CITY_KEYS = (*CITY_TEXTS, "slug", "host", "code", "arms", "hue", "zone_name", "office_email", "officer_email")
WORDS = ("mayor", "council", "benefit_council", "programme")
"""What a city calls: who submits drafts, who adopts them, the council of art. 41e, the annual programme of art. 5a."""
SHARED = {"parameter": "name", "letter": "name", "clause": "slug", "term": "name", "theme": "slug"}
"""Sections that a base may hold, and by which key a city's own row takes their place."""
SECTIONS = ("base", "city", "words", "roles", "office", "district", "line", "body", *SHARED)
HOST = re.compile(r"(?=.{1,200}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")
CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
ARMS = Path(__file__).parents[2] / "templates" / "components" / "arms"
"""Our own drawings of arms; a city without one shows a house."""


class _Model:
    """A city's file over its base."""

    def __init__(self, own: File, base: File | None) -> None:
        self.own = own
        self.base = base

    def rows(self, section: str) -> list[Table]:
        """The city's rows of a section, then those of the base that it does not replace."""
        own = self.own.tables(section)
        key = SHARED.get(section)
        if self.base is None or key is None:
            return own
        said = {str(row.values.get(key)) for row in own}
        return [*own, *(row for row in self.base.tables(section) if str(row.values.get(key)) not in said)]


def read_model(path: Path, *, shelf: Path | None = None) -> CityModelFile:
    """The model in a file. A base is looked for beside the file, then on the `shelf`.

    Raises:
        ModelFileError: with the file's name and line.
        OSError: when the file cannot be read.
    """
    own = _file(path)
    table = own.table("city").only(*CITY_KEYS)
    model = _Model(own.only(*SECTIONS), _base(own, [path.parent, *([shelf] if shelf else [])]))
    city, bodies = _city(table), tuple(_bodies(model))
    city["words"] = {
        **_words(own, "words", WORDS),
        "roles": _words(own, "roles", None),
        "bodies": [asdict(body) for body in bodies],
    }
    city["map"] = line_of(own)
    parameters = tuple(_parameters(model))
    return CityModelFile(
        slug=city["slug"],
        city=city,
        districts=districts_of(own),
        themes=tuple(ThemeModel(*texts) for texts in _once(model, "theme", slug=60, name=200, article=-60)),
        terms=tuple(TermModel(*texts) for texts in _once(model, "term", name=120, meaning=4000, source=-200)),
        parameters=parameters,
        offices=_offices(own),
        clauses=_clauses(model, {parameter.name for parameter in parameters}),
        letters=tuple(_letter(row) for row in model.rows("letter")),
        bodies=bodies,
        lines={
            **{key: own.line_of("city", 1, key) for key in CITY_KEYS},
            **{role: own.line_of("roles", 1, role) for role in city["words"]["roles"]},
        },
        file=own.name,
    )


def _file(path: Path) -> File:
    try:
        return File(path.read_text(encoding="utf-8"), path.name)
    except UnicodeDecodeError as error:
        raise ModelFileError(f"{path.name}: is not UTF-8 (byte {error.start})") from error


def _base(own: File, folders: list[Path]) -> File | None:
    name = own.data.get("base")
    if name is None:
        return None
    if not isinstance(name, str) or Path(name).is_absolute() or ".." in Path(name).parts:
        raise own.fail("base", "base must name a file below the folder of this one")
    found = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if found is None:
        raise own.fail("base", f"there is no file {name}")
    return _file(found).only(*SHARED)


def _offices(file: File) -> tuple[OfficeModel, ...]:
    """Offices, each once, parents before their parts: so no office can lie below itself."""
    offices: list[OfficeModel] = []
    for row in file.tables("office"):
        row.only("slug", "name", "address", "email", "parent", "kind")
        office = OfficeModel(
            slug=slug_of(row, 60),
            name=row.sized("name", 160),
            address=row.sized("address", 200),
            email=_email(row, "email"),
            parent=row.text("parent", ""),
            kind=row.sized("kind", 40, ""),
        )
        above = {other.slug for other in offices}
        if office.slug in above:
            raise row.fail("slug", "stands twice")
        if office.parent and office.parent not in above:
            raise row.fail("parent", f"speaks of {office.parent}, which is no office that stands earlier in this file")
        offices.append(office)
    return tuple(offices)


def _city(table: Table) -> dict[str, Any]:
    city: dict[str, Any] = {key: table.sized(key, most) for key, most in CITY_TEXTS.items()}
    city["slug"] = slug_of(table, 40)
    city["host"] = table.shaped("host", HOST, "a host name, as wspolnie.example")
    city["code"] = table.shaped("code", CODE, "two to eight capital letters, as WRO")
    city["office_email"], city["officer_email"] = _email(table, "office_email"), _email(table, "officer_email")
    city["zone_name"] = table.text("zone_name", "Europe/Warsaw")
    city["hue"] = table.whole_number("hue", below=360)
    city["arms"] = table.text("arms")
    if city["arms"] and not (SLUG.fullmatch(city["arms"]) and (ARMS / f"{city['arms']}.svg").is_file()):
        drawn = ", ".join(sorted(path.stem for path in ARMS.glob("*.svg")))
        raise table.fail("arms", f"is no drawing of ours; there are: {drawn}")
    try:
        ZoneInfo(city["zone_name"])
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise table.fail("zone_name", "is not a known time zone") from error
    return city


def _email(row: Table, key: str) -> str:
    value = row.text(key)
    try:
        validate_email(value)
    except ValidationError as error:
        raise row.fail(key, "must be an e-mail address") from error
    return value


def _words(file: File, section: str, known: tuple[str, ...] | None) -> dict[str, str]:
    """A small table of the city's own words; roles are known higher in the house, where they are compared."""
    if section not in file.data:
        return {}
    table = file.table(section)
    return {key: table.sized(key, 80) for key in table.only(*(known or table.values)).values}


def _bodies(model: _Model) -> Iterator[BodyModel]:
    texts = {"slug": 60, "short": -20, "name": 120, "plural": 120, "meaning": 600, "source": -200}
    for values in _once(model, "body", **texts):
        yield BodyModel(*values)


def _once(model: _Model, section: str, **sizes: int) -> Iterator[list[str]]:
    """Texts of each row, in the order of `sizes`: the most characters, below zero where the text may be left out. The
    first of them stands once."""
    met: set[str] = set()
    for row in model.rows(section):
        row.only(*sizes)
        texts = [row.sized(key, abs(most), None if most > 0 else "") for key, most in sizes.items()]
        if next(iter(sizes)) == "slug":
            slug_of(row, sizes["slug"])
        if texts[0] in met:
            raise row.fail(next(iter(sizes)), "stands twice")
        met.add(texts[0])
        yield texts


def _letter(row: Table) -> LetterModel:
    row.only("name", "subject", "body", "since", "until")
    name, subject, body = row.text("name"), row.text("subject"), row.text("body").strip("\n")
    try:
        mistake = mistake_in(registry.letter(name), subject, body)
    except KeyError as unknown:
        raise row.fail("name", f"is no kind of letter: {name}") from unknown
    if mistake:
        raise row.fail(mistake.field, mistake.slip.value + (f": {mistake.variable}" if mistake.variable else ""))
    return LetterModel(name, subject, body, *_days(row))


def _days(row: Table) -> tuple[date | None, date | None]:
    since, until = row.day("since"), row.day("until")
    if since and until and until < since:
        raise row.fail("until", "must not come before since")
    return since, until


def _parameters(model: _Model) -> Iterator[ParameterModel]:
    """Parameters that some room declares, with values of their kind, one for each day."""
    met: list[ParameterModel] = []
    for row in model.rows("parameter"):
        row.only("name", "value", "since", "until", "article")
        name, value, days = row.text("name"), row.text("value"), _days(row)
        article = row.sized("article", 200)
        try:
            spec = registry.parameter(name)
        except KeyError as unknown:
            raise row.fail("name", f"is no parameter: {name}") from unknown
        try:
            cleaned = spec.cleaned(value)
        except Refused as refusal:
            raise row.fail("value", f"does not fit {name}: {refusal.reason}") from refusal
        said = ParameterModel(name, cleaned, *days, article)
        if any(other.name == name and other.overlaps(said) for other in met):
            raise row.fail("name", f"gives {name} a second value for the same days")
        met.append(said)
        yield said


def _clauses(model: _Model, parameters: set[str]) -> tuple[ClauseModel, ...]:
    """Clauses whose every promised time is a parameter of the same model, one of a name and day."""
    clauses: list[ClauseModel] = []
    for row in model.rows("clause"):
        row.only(*CLAUSE_TEXTS, "since")
        clause = ClauseModel(**{key: row.text(key) for key in CLAUSE_TEXTS}, since=row.day("since"))
        if unknown := sorted(clause.promises() - parameters):
            raise row.fail("retention", f"speaks of {unknown[0]}, which is no parameter of this file")
        if any((other.slug, other.since) == (clause.slug, clause.since) for other in clauses):
            raise row.fail("slug", "stands twice for the same day")
        clauses.append(clause)
    return tuple(clauses)
