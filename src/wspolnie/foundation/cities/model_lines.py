"""The lines of a model file: every value knows where it stands, so that a mistake is said with its file and line."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from typing import Any, Self

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class ModelFileError(ValueError):
    """What is wrong in a model file, and in which line."""


class Table:
    """One table of the file; it knows in which line each of its values stands."""

    def __init__(self, file: File, section: str, values: dict[str, Any], place: int = 1) -> None:
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

    def sized(self, key: str, most: int, default: str | None = None) -> str:
        """A text of at most `most` characters: longer ones would be refused by the database, without a line."""
        value = self.text(key, default)
        if len(value) > most:
            raise self.fail(key, f"is longer than {most} characters")
        return value

    def shaped(self, key: str, pattern: re.Pattern[str], what: str) -> str:
        """A text of a fixed shape, described by `what`."""
        value = self.text(key)
        if not pattern.fullmatch(value):
            raise self.fail(key, f"must be {what}")
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


class File:
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

    def only(self, *known: str) -> Self:
        """Refuse sections that nobody would read."""
        for section in self.data:
            if section not in known:
                raise self.fail(section, f"{section} is not known here")
        return self

    def table(self, section: str) -> Table:
        values = self.data.get(section)
        if not isinstance(values, dict):
            raise self.fail(section, f"the file needs a [{section}] table")
        return Table(self, section, values)

    def tables(self, section: str) -> list[Table]:
        rows = self.data.get(section, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.fail(section, f"{section} must be written as [[{section}]]")
        return [Table(self, section, row, place) for place, row in enumerate(rows, 1)]

    def fail(self, section: str, what: str) -> ModelFileError:
        """A mistake in how a whole section is written."""
        mention = re.compile(rf"\s*(\[+\s*{section}\s*\]|{section}\s*=)")
        line = next((number for number, line in enumerate(self.lines, 1) if mention.match(line)), 1)
        return ModelFileError(f"{self.name}, line {line}: {what}")


def slug_of(row: Table, most: int) -> str:
    """The word of a row for addresses."""
    row.sized("slug", most)
    return row.shaped("slug", SLUG, "small letters without marks, figures and single hyphens")
