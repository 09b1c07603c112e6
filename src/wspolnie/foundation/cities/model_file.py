"""A city's model file (TOML): its names, hue, districts, themes, parameters; typed on load, errors name the line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


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
class OfficeModel:
    slug: str
    name: str
    address: str
    email: str


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

    def city_fields(self) -> dict[str, Any]:
        return {name: value for name, value in self.city.items() if name != "slug"}


CITY_TEXTS = (
    "slug", "name", "name_genitive", "name_locative", "host", "arms", "code",
    "office_name", "office_line", "office_email", "officer_email", "zone_name",
)  # fmt: skip


class _Reader:
    """Takes values out of parsed TOML and says the line where one is missing or of another type."""

    def __init__(self, source: str, name: str) -> None:
        self.lines = source.splitlines()
        self.name = name
        try:
            self.data = tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            raise ModelFileError(f"{name}: {error}") from error

    def line_of(self, word: str) -> int:
        pattern = re.compile(rf"^\s*\[*\"?{re.escape(word)}\b")
        return next((n for n, line in enumerate(self.lines, 1) if pattern.match(line)), 1)

    def fail(self, word: str, what: str) -> ModelFileError:
        return ModelFileError(f"{self.name}, line {self.line_of(word)}: {word} {what}")

    def text(self, table: dict[str, Any], key: str, *, section: str, default: str | None = None) -> str:
        value = table.get(key, default)
        if not isinstance(value, str):
            raise self.fail(key if key in table else section, f"{key} must be a text")
        return value

    def day(self, table: dict[str, Any], key: str) -> date | None:
        value = table.get(key)
        if value is not None and not isinstance(value, date):
            raise self.fail(key, "must be a day, as 2026-01-31")
        return value

    def rows(self, key: str) -> list[dict[str, Any]]:
        rows = self.data.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.fail(key, f"must be written as [[{key}]]")
        return rows


def read_model(path: Path) -> CityModelFile:
    """The model in a file.

    Raises:
        ModelFileError: with the file's name and line.
    """
    read = _Reader(path.read_text(encoding="utf-8"), path.name)
    table = read.data.get("city")
    if not isinstance(table, dict):
        raise read.fail("city", "is missing: the file needs a [city] table")
    city: dict[str, Any] = {key: read.text(table, key, section="city") for key in CITY_TEXTS if key != "zone_name"}
    city["zone_name"] = read.text(table, "zone_name", section="city", default="Europe/Warsaw")
    city["hue"] = table.get("hue")
    if not isinstance(city["hue"], int) or not 0 <= city["hue"] < 360:
        raise read.fail("hue", "must be a whole number from 0 to 359")
    try:
        ZoneInfo(city["zone_name"])
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise read.fail("zone_name", "is not a known time zone") from error
    return CityModelFile(
        slug=city["slug"],
        city=city,
        districts=tuple(
            DistrictModel(*(read.text(row, key, section="district") for key in ("slug", "name", "kind")))
            for row in read.rows("district")
        ),
        themes=tuple(
            ThemeModel(*(read.text(row, key, section="theme", default="") for key in ("slug", "name", "article")))
            for row in read.rows("theme")
        ),
        terms=tuple(
            TermModel(*(read.text(row, key, section="term", default="") for key in ("name", "meaning", "source")))
            for row in read.rows("term")
        ),
        parameters=tuple(
            ParameterModel(
                name=read.text(row, "name", section="parameter"),
                value=read.text(row, "value", section="parameter"),
                since=read.day(row, "since"),
                until=read.day(row, "until"),
                article=read.text(row, "article", section="parameter"),
            )
            for row in read.rows("parameter")
        ),
        offices=tuple(
            OfficeModel(*(read.text(row, key, section="office") for key in ("slug", "name", "address", "email")))
            for row in read.rows("office")
        ),
    )
