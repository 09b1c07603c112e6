"""How lawyers point at a piece of a text: `§ 6 ust. 2`, `art. 5 ust. 1 pkt 3 lit. a`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wspolnie.tools.documents.structure.blocks import Block, BlockKind

_SECTION = re.compile(r"^(§|art\.?)\s*\d+\s*[a-z]{0,2}\.?$", re.IGNORECASE)
_UNITS = (
    (re.compile(r"^(\d+[a-z]{0,2})\.$"), "ust."),
    (re.compile(r"^(\d+[a-z]{0,2})\)$"), "pkt"),
    (re.compile(r"^([a-z]{1,2})\)$"), "lit."),
)


def references(blocks: Sequence[Block]) -> list[str]:
    """One reference a block; empty for headings and for text outside any § or art."""
    section = ""
    above: list[tuple[int, str]] = []
    found = []
    for block in blocks:
        if _SECTION.match(block.label):
            section, above = block.label.rstrip(".").replace("Art", "art"), []
            found.append("" if block.kind is BlockKind.HEADING else section)
            continue
        if block.kind is BlockKind.HEADING:
            section, above = "", []
            found.append("")
            continue
        unit = _unit(block.label)
        above = [(level, word) for level, word in above if level < block.level]
        if unit:
            above.append((block.level, unit))
        found.append(" ".join((section, *(word for _, word in above))) if section else "")
    return found


def _unit(label: str) -> str:
    for pattern, word in _UNITS:
        match = pattern.match(label)
        if match:
            return f"{word} {match.group(1)}"
    return ""
