"""One noun of the public API as files: a thing a line as JSON, and a table."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

BATCH: Final = 500


class Sheet:
    """One noun as two files: a thing a line as JSON, and a table whose nested values are JSON."""

    def __init__(self, folder: Path, noun: str) -> None:
        stem = noun.replace("/", "-")
        self._lines, self._table = folder / f"{stem}.jsonl", folder / f"{stem}.csv"
        self._waiting: list[Mapping[str, Any]] = []
        self._columns: Sequence[str] = ()
        self._rows = 0

    def add(self, thing: Mapping[str, Any]) -> None:
        """One more; they are written a few hundred at a time."""
        self._columns = self._columns or list(thing)
        self._waiting.append(thing)
        if len(self._waiting) >= BATCH:
            self._write()

    def end(self) -> dict[str, dict[str, Any]]:
        """Rows and SHA-256 of both files by name."""
        self._write()
        return {
            path.name: {"rows": self._rows, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
            for path in (self._lines, self._table)
        }

    def _write(self) -> None:
        from wspolnie.foundation.sheets import write_csv

        rows = [[_cell(thing.get(name)) for name in self._columns] for thing in self._waiting]
        table = write_csv(self._columns, rows)
        with self._lines.open("ab") as lines, self._table.open("ab") as sheet:
            for thing in self._waiting:
                lines.write(json.dumps(thing, ensure_ascii=False).encode() + b"\n")
            sheet.write(table.split(b"\r\n", 1)[1] if self._rows else table)
        self._rows += len(self._waiting)
        self._waiting = []


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
