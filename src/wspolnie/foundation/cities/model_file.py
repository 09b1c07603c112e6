"""A city's model file (TOML): its names, hue, districts, themes, parameters; typed on load, errors name the line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from wspolnie.foundation.mail import mistake_in
from wspolnie.foundation.modules import registry


class ModelFileError(ValueError):
    """What is wrong in a model file, and in which line."""


@dataclass(frozen=True, slots=True)
class DistrictModel:
    slug: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class ThemeModel:
    slug: str
    name: str
    article: str


@dataclass(frozen=True, slots=True)
class TermModel:
    name: str
    meaning: str
    source: str


@dataclass(frozen=True, slots=True)
class ParameterModel:
    name: str
    value: str
    since: date | None
    until: date | None
    article: str


@dataclass(frozen=True, slots=True)
class LetterModel:
    name: str
    subject: str
    body: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class OfficeModel:
    slug: str
    name: str
    address: str
    email: str
    parent: str
    """The slug of an office that stands earlier in the file; empty at the top."""
    kind: str
    """The city's own word: departament, wydział, jednostka pomocnicza."""


@dataclass(frozen=True, slots=True)
class ClauseModel:
    """What people are told when they give data for one purpose; `{name}` in `retention` names a parameter."""

    slug: str
    title: str
    purpose: str
    basis: str
    recipients: str
    retention: str
    rights: str
    duty: str
    transfers: str
    since: date | None = None

    def promises(self) -> set[str]:
        """Names of parameters that say how long something is kept."""
        return set(re.findall(r"{(\w*)}", self.retention))


CLAUSE_TEXTS = ("slug", "title", "purpose", "basis", "recipients", "retention", "rights", "duty", "transfers")


@dataclass(frozen=True, slots=True)
class CityModelFile:
    """One city as data; `city` holds the columns of City by name."""

    slug: str
    city: dict[str, Any]
    districts: tuple[DistrictModel, ...]
    themes: tuple[ThemeModel, ...]
    terms: tuple[TermModel, ...]
    parameters: tuple[ParameterModel, ...]
    offices: tuple[OfficeModel, ...]
    clauses: tuple[ClauseModel, ...] = ()
    letters: tuple[LetterModel, ...] = ()

    def city_fields(self) -> dict[str, Any]:
        return {name: value for name, value in self.city.items() if name != "slug"}


CITY_TEXTS = (
    "slug", "name", "name_genitive", "name_locative", "host", "arms", "code",
    "office_name", "office_line", "office_email", "officer_email", "zone_name",
)  # fmt: skip


class _Table:
    """One table of the file; it knows in which line each of its values stands."""

    def __init__(self, file: _File, section: str, values: dict[str, Any], place: int = 1) -> None:
        self.file = file
        self.section = section
        self.values = values
        self.place = place

    def text(self, key: str, default: str | None = None) -> str:
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.fail(key, "must be a text" if key in self.values else "is missing")
        return value

    def day(self, key: str) -> date | None:
        value = self.values.get(key)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            raise self.fail(key, "must be a day, as 2026-01-31")
        return value

    def whole_number(self, key: str, below: int) -> int:
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < below:
            raise self.fail(key, f"must be a whole number from 0 to {below - 1}")
        return value

    def only(self, *known: str) -> Self:
        """Refuse words that nobody would read."""
        for key in self.values:
            if key not in known:
                raise self.fail(key, "is not known here")
        return self

    def fail(self, key: str, what: str) -> ModelFileError:
        line = self.file.line_of(self.section, self.place, key)
        return ModelFileError(f"{self.file.name}, line {line}: {key} {what}")


class _File:
    """The parsed file and its lines."""

    def __init__(self, source: str, name: str) -> None:
        self.lines = source.splitlines()
        self.name = name
        try:
            self.data = tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            raise ModelFileError(f"{name}: {error}") from error

    def line_of(self, section: str, place: int, key: str) -> int:
        """The line of a key in the n-th table of a name; of the table's head when the key is not there."""
        header, assignment = re.compile(r"\s*\[+\s*([\w-]+)\s*\]"), re.compile(rf'\s*"?{re.escape(key)}"?\s*=')
        head, met = 1, 0
        for number, line in enumerate(self.lines, 1):
            if found := header.match(line):
                if met == place:
                    break
                met += found.group(1) == section
                head = number if met == place else head
            elif met == place and assignment.match(line):
                return number
        return head

    def table(self, section: str) -> _Table:
        values = self.data.get(section)
        if not isinstance(values, dict):
            raise self.fail(section, f"the file needs a [{section}] table")
        return _Table(self, section, values)

    def tables(self, section: str) -> list[_Table]:
        rows = self.data.get(section, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.fail(section, f"{section} must be written as [[{section}]]")
        return [_Table(self, section, row, place) for place, row in enumerate(rows, 1)]

    def fail(self, section: str, what: str) -> ModelFileError:
        """A mistake in how a whole section is written."""
        mention = re.compile(rf"\s*(\[+\s*{section}\s*\]|{section}\s*=)")
        line = next((number for number, line in enumerate(self.lines, 1) if mention.match(line)), 1)
        return ModelFileError(f"{self.name}, line {line}: {what}")


def read_model(path: Path) -> CityModelFile:
    """The model in a file.

    Raises:
        ModelFileError: with the file's name and line.
    """
    file = _File(path.read_text(encoding="utf-8"), path.name)
    city = _city(file.table("city").only(*CITY_TEXTS, "hue"))
    parameters = tuple(_parameter(row) for row in file.tables("parameter"))
    return CityModelFile(
        slug=city["slug"],
        city=city,
        districts=tuple(DistrictModel(*_texts(row, "slug", "name", "kind")) for row in file.tables("district")),
        themes=tuple(ThemeModel(*_texts(row, "slug", "name", article="")) for row in file.tables("theme")),
        terms=tuple(TermModel(*_texts(row, "name", "meaning", source="")) for row in file.tables("term")),
        parameters=parameters,
        offices=_offices(file),
        clauses=_clauses(file, {parameter.name for parameter in parameters}),
        letters=tuple(_letter(row) for row in file.tables("letter")),
    )


def _offices(file: _File) -> tuple[OfficeModel, ...]:
    """Offices, each once, parents before their parts: so no office can lie below itself."""
    offices: list[OfficeModel] = []
    for row in file.tables("office"):
        office = OfficeModel(*_texts(row, "slug", "name", "address", "email", parent="", kind=""))
        above = {other.slug for other in offices}
        if office.slug in above:
            raise row.fail("slug", "stands twice")
        if office.parent and office.parent not in above:
            raise row.fail("parent", f"speaks of {office.parent}, which is no office that stands earlier in this file")
        offices.append(office)
    return tuple(offices)


def _city(table: _Table) -> dict[str, Any]:
    city: dict[str, Any] = {key: table.text(key) for key in CITY_TEXTS if key != "zone_name"}
    city["zone_name"] = table.text("zone_name", "Europe/Warsaw")
    city["hue"] = table.whole_number("hue", below=360)
    try:
        ZoneInfo(city["zone_name"])
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise table.fail("zone_name", "is not a known time zone") from error
    return city


def _texts(row: _Table, *required: str, **optional: str) -> list[str]:
    row.only(*required, *optional)
    return [row.text(key) for key in required] + [row.text(key, default) for key, default in optional.items()]


def _letter(row: _Table) -> LetterModel:
    row.only("name", "subject", "body", "since", "until")
    name, subject, body = row.text("name"), row.text("subject"), row.text("body").strip("\n")
    try:
        mistake = mistake_in(registry.letter(name), subject, body)
    except KeyError as unknown:
        raise row.fail("name", f"is no kind of letter: {name}") from unknown
    if mistake:
        raise row.fail(mistake.field, mistake.slip.value + (f": {mistake.variable}" if mistake.variable else ""))
    return LetterModel(name, subject, body, *_days(row))


def _days(row: _Table) -> tuple[date | None, date | None]:
    since, until = row.day("since"), row.day("until")
    if since and until and until < since:
        raise row.fail("until", "must not come before since")
    return since, until


def _parameter(row: _Table) -> ParameterModel:
    row.only("name", "value", "since", "until", "article")
    since, until = _days(row)
    return ParameterModel(row.text("name"), row.text("value"), since, until, row.text("article"))


def _clauses(file: _File, parameters: set[str]) -> tuple[ClauseModel, ...]:
    """Clauses whose every promised time is a parameter of the same file, one of a name and day."""
    clauses: list[ClauseModel] = []
    for row in file.tables("clause"):
        row.only(*CLAUSE_TEXTS, "since")
        clause = ClauseModel(**{key: row.text(key) for key in CLAUSE_TEXTS}, since=row.day("since"))
        if unknown := sorted(clause.promises() - parameters):
            raise row.fail("retention", f"speaks of {unknown[0]}, which is no parameter of this file")
        if any((other.slug, other.since) == (clause.slug, clause.since) for other in clauses):
            raise row.fail("slug", "stands twice for the same day")
        clauses.append(clause)
    return tuple(clauses)
