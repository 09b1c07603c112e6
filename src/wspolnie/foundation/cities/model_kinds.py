"""What a city's model says, as typed values; read from its file by model_file.py."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from wspolnie.foundation.cities.model_lines import ModelFileError


@dataclass(frozen=True, slots=True)
class DistrictModel:
    slug: str
    name: str
    kind: str
    code: str = ""
    short: str = ""
    tile: tuple[int, int] | None = None
    """Column (1-9) and row (1-8) of its tile, roughly where it lies on a map."""


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

    def overlaps(self, other: ParameterModel) -> bool:
        """Whether both hold on some day."""
        return (self.since or date.min) <= (other.until or date.max) and (other.since or date.min) <= (
            self.until or date.max
        )


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


@dataclass(frozen=True, slots=True)
class BodyModel:
    """A kind of body in which the city talks, in its own words: GDS, KDO, DKDS."""

    slug: str
    short: str
    """As everybody says it; empty when there is no short form."""
    name: str
    plural: str
    meaning: str
    source: str


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
    bodies: tuple[BodyModel, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    """Where each key of [city] stands, for what only the database knows to be wrong."""
    file: str = ""

    def mistake(self, key: str, what: str) -> ModelFileError:
        """Something wrong with a key of [city], told like every other mistake."""
        return ModelFileError(f"{self.file}, line {self.lines.get(key, 1)}: {key} {what}")

    def city_fields(self) -> dict[str, Any]:
        return {name: value for name, value in self.city.items() if name != "slug"}
