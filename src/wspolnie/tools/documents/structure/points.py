"""Where a point of an enumeration stands: how deep, and whether it goes on a sequence begun before."""

from dataclasses import dataclass, field
from typing import Final

from wspolnie.tools.documents.structure.units import Mark

_DEEPER: Final = 2
_DEEPER_TYPOGRAPHIC: Final = 4
"""Columns that make a point of the same kind a lower one; "•" comes from word processors, which indent at whim."""
_DEEPEST: Final = 9


@dataclass(slots=True)
class _Open:
    """An enumeration under way: its kind of mark, column, level from 1 and last number."""

    style: str
    indent: int
    level: int
    ordinal: int


@dataclass(slots=True)
class Points:
    """The enumerations under way, outermost first, and the last of each kind that text interrupted."""

    open: list[_Open] = field(default_factory=list)
    last: dict[str, _Open] = field(default_factory=dict)

    def close(self) -> None:
        """Text or a heading ends the nesting; sequences may go on after it."""
        self.open.clear()

    def follows(self, mark: Mark) -> bool:
        """Whether `mark` is the next of a sequence."""
        last = self.last.get(mark.style)
        return last is not None and mark.ordinal == last.ordinal + 1 > 1

    def count(self, mark: Mark) -> None:
        """Notes a number that stands at a heading."""
        self.last[mark.style] = _Open(mark.style, 0, 1, mark.ordinal)

    def enter(self, mark: Mark, indent: int) -> int:
        """Takes the point in; its level, from 1."""
        if mark.style == "1.1":
            level = min(mark.label.strip(".)").count(".") + 1, _DEEPEST)
        else:
            level = self._level(mark, indent)
        while self.open and self.open[-1].level >= level:
            self.open.pop()
        self.open.append(_Open(mark.style, indent, level, mark.ordinal))
        self.last[mark.style] = self.open[-1]
        return level

    def _level(self, mark: Mark, indent: int) -> int:
        same = [one for one in self.open if one.style == mark.style]
        if same:
            nearest = next((one for one in reversed(same) if one.indent <= indent + 1), same[0])
            step = _DEEPER if mark.style in "-*+" or mark.ordinal else _DEEPER_TYPOGRAPHIC
            if indent < nearest.indent + step or mark.ordinal == nearest.ordinal + 1 > 1:
                return nearest.level
        elif self.follows(mark):
            return self.last[mark.style].level
        above = [one.level for one in self.open if one.indent <= indent + 1]
        return min(max(above, default=0) + 1, _DEEPEST)
