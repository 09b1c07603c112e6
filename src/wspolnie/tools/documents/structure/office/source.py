"""Writes the text that the reader of pasted texts knows: marks of headings and points, rows of tables, notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from wspolnie.tools.documents.structure.inline import plain

_SIGNS: Final = re.compile(r"([\\`*_{}\[\]<>~])")
_OPENING: Final = re.compile(r"^(\s*)([#>|])")
_BLANK: Final = re.compile(r"[ \t\u00a0]+")
_TOO_MANY: Final = 6
"""Levels of headings."""


@dataclass(slots=True)
class Source:
    """A text under way; pieces are parted by blank lines."""

    pieces: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def heading(self, level: int, text: str) -> None:
        """A heading of a level from 1; one without words is left out."""
        words = " ".join(text.split())
        if words:
            self.pieces.append("#" * min(max(level, 1), _TOO_MANY) + " " + literal(words))

    def paragraph(self, text: str, label: str = "") -> None:
        """A paragraph with its label as the word processor showed it ("§ 1.", "2)", "–"); line breaks are kept."""
        lines = [_BLANK.sub(" ", line).strip() for line in text.split("\n")]
        lines = [line for line in lines if line]
        if not lines:
            return
        first, *others = lines
        written = f"{label} {literal(first)}" if label else escaped_opening(literal(first))
        self.pieces.append("\\\n".join([written, *(escaped_opening(literal(line)) for line in others)]))

    def table(self, rows: list[list[str]]) -> None:
        """Rows of equal width; the first is the head. A table of one cell is its text."""
        filled = [row for row in rows if any(cell.strip() for cell in row)]
        if not filled:
            return
        if max(len(row) for row in filled) == 1:
            for row in filled:
                self.paragraph(row[0])
            return
        width = max(len(row) for row in filled)
        lines = ["| " + " | ".join(_cell(cell) for cell in row + [""] * (width - len(row))) + " |" for row in filled]
        lines.insert(1, "|" + " --- |" * width)
        self.pieces.append("\n".join(lines))

    def note(self, text: str) -> str:
        """Keep a footnote for the end; returns the mark that stands in the text."""
        self.notes.append(text)
        return f" [{len(self.notes)}]"

    def written(self, heading: str) -> str:
        """The whole text; footnotes stand last, under `heading`."""
        pieces = list(self.pieces)
        if self.notes:
            pieces.append(f"# {heading}")
            pieces += [f"({number}) {literal(' '.join(note.split()))}" for number, note in enumerate(self.notes, 1)]
        return "\n\n".join(pieces) + "\n" if pieces else ""


def literal(text: str) -> str:
    """`text` so that the reader gives it back sign by sign: what it would take for markup is escaped."""
    return text if plain(text) == " ".join(text.split()) else _SIGNS.sub(r"\\\1", text)


def escaped_opening(line: str) -> str:
    """A line whose first sign means something at the start of a line."""
    return _OPENING.sub(r"\1\\\2", line)


def _cell(text: str) -> str:
    return literal(" ".join(text.split())).replace("|", "\\|")
