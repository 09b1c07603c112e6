"""A block while it is being read: its lines are still coming."""

import re
from dataclasses import dataclass, field
from typing import Final

from wspolnie.foundation.text.lemmas import is_word, opens_compound
from wspolnie.tools.documents.structure.blocks import BlockKind
from wspolnie.tools.documents.structure.lines import Line, starts_low
from wspolnie.tools.documents.structure.units import Rank

_CUT_WORD: Final = re.compile(r"([^\W\d_]{2,40})-$")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]{1,40}")


@dataclass(slots=True)
class Draft:
    """A block under way; `pieces` are its lines with the signs that join them, `last` the latest physical line."""

    kind: BlockKind
    last: Line
    label: str = ""
    level: int = 0
    rank: Rank = Rank.MARKED
    indent: int = 0
    pieces: list[str] = field(default_factory=list)
    rows: tuple[tuple[str, ...], ...] = ()
    is_verbatim: bool = False

    @property
    def text(self) -> str:
        """What was read so far, markup included."""
        return "".join(self.pieces)

    def begin(self, text: str) -> "Draft":
        """Starts with the text of the opening line."""
        if text:
            self.pieces.append(text)
        return self

    def join(self, line: Line) -> None:
        """Goes on in the same sentence; a word cut by the margin is made whole when the dictionary knows it."""
        if self.pieces:
            before = self.pieces[-1]
            cut = _CUT_WORD.search(before[-42:])
            if before.endswith("\u00ad"):
                self.pieces[-1] = before.rstrip("\u00ad")
            elif cut and starts_low(line.text):
                if is_word(cut.group(1) + _first_word(line.text)) and not opens_compound(cut.group(1)):
                    self.pieces[-1] = before[:-1]
            else:
                self.pieces.append(" ")
        self._take(line)

    def break_line(self, line: Line) -> None:
        """Goes on in a line of its own."""
        if self.pieces:
            self.pieces.append("\n")
        self._take(line)

    def _take(self, line: Line) -> None:
        self.pieces.append(line.text)
        self.last = line


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text)
    return found.group() if found else ""
