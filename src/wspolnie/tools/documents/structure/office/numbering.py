"""The numbers that a word processor shows and does not write: "§ 3.", "2)", "b)", counted by ECMA-376, part 1, 17.9."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")
_ROMAN: Final = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_BULLET: Final = "–"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level counts: "decimal", "lowerLetter"…, the pattern "%1.%2)", where it starts, after which level it
    starts anew (None: after any higher one; 0: never)."""

    kind: str
    pattern: str
    start: int
    restart: int | None = None
    is_legal: bool = False


@dataclass(slots=True)
class Numbering:
    """Lists of a document, and how far each has counted."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    """Levels by id of the instance (numId)."""
    family: dict[str, str] = field(default_factory=dict)
    """Instances of one abstract list count together."""
    fresh: dict[str, set[int]] = field(default_factory=dict)
    """Levels of an instance that begin anew when it is first used (startOverride)."""
    counts: dict[str, list[int | None]] = field(default_factory=dict)

    def label(self, number_id: str, depth: int) -> str:
        """The next label of a list at a depth from 0; empty where the list shows none."""
        levels = self.lists.get(number_id)
        level = levels.get(depth) if levels else None
        if levels is None or level is None:
            return ""
        counts = self.counts.setdefault(self.family[number_id], [None] * LEVELS)
        for overridden in self.fresh.pop(number_id, set()):
            counts[overridden] = None
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        for lower in range(depth + 1, LEVELS):
            rule = levels[lower].restart if lower in levels else None
            if rule is None or depth < rule:
                counts[lower] = None
        if level.kind == "bullet":
            return _BULLET
        if level.kind == "none":
            return _PLACE.sub("", level.pattern).strip()
        for higher in range(depth):
            if counts[higher] is None and higher in levels:
                counts[higher] = levels[higher].start
        return _PLACE.sub(lambda found: _shown(counts, levels, int(found[1]) - 1, level), level.pattern).strip()


def _shown(counts: list[int | None], levels: dict[int, Level], depth: int, asking: Level) -> str:
    count, level = counts[depth], levels.get(depth)
    if count is None or level is None:
        return ""
    return _words("decimal" if asking.is_legal else level.kind)(count)


def _words(kind: str) -> Callable[[int], str]:
    kinds: dict[str, Callable[[int], str]] = {
        "lowerLetter": lambda count: _letters(count),
        "upperLetter": lambda count: _letters(count).upper(),
        "lowerRoman": lambda count: _roman(count).lower(),
        "upperRoman": _roman,
        "decimalZero": lambda count: f"{count:02d}",
        "none": lambda count: "",
    }
    return kinds.get(kind, str)


def _letters(count: int) -> str:
    """a … z, aa, bb: as word processors go on after z."""
    if count < 1:
        return str(count)
    repeat, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (min(repeat, 20) + 1)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    text = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        text += sign * times
    return text


def numbering_of(root: etree._Element | None) -> Numbering:
    """The lists that a document's numbering part describes; none without one."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract = {_val(one, "abstractNumId", own=True): one for one in root.iter(f"{W}abstractNum")}
    for instance in root.iter(f"{W}num"):
        number_id, family = _val(instance, "numId", own=True), _val(instance, "abstractNumId")
        base = abstract.get(family)
        levels = (
            {}
            if base is None
            else {depth: _level(one) for one in base.iter(f"{W}lvl") if (depth := _depth(one)) is not None}
        )
        for override in instance.iter(f"{W}lvlOverride"):
            depth = _depth(override)
            if depth is None:
                continue
            own = override.find(f"{W}lvl")
            if own is not None:
                levels[depth] = _level(own)
            start = _int(_val(override, "startOverride"))
            if start is not None and depth in levels:
                had = levels[depth]
                levels[depth] = Level(had.kind, had.pattern, start, had.restart, had.is_legal)
                numbering.fresh.setdefault(number_id, set()).add(depth)
        numbering.lists[number_id] = levels
        numbering.family[number_id] = family
    return numbering


def _level(element: etree._Element) -> Level:
    start, restart = _int(_val(element, "start")), _int(_val(element, "lvlRestart"))
    kind = _val(element, "numFmt") or "decimal"
    return Level(
        kind, _val(element, "lvlText"), 1 if start is None else start, restart, element.find(f"{W}isLgl") is not None
    )


def _depth(element: etree._Element) -> int | None:
    depth = _int(element.get(f"{W}ilvl") or "")
    return depth if depth is not None and 0 <= depth < LEVELS else None


def _val(element: etree._Element, name: str, *, own: bool = False) -> str:
    if own:
        return element.get(f"{W}{name}") or ""
    child = element.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val") or ""


def _int(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else None
