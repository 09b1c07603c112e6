"""Addresses of paragraphs that outlive editing: a remark made on "par-12" stays on it in every later version."""

import re
from collections import Counter, deque
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import Final

from wspolnie.tools.documents.structure.blocks import Block, BlockKind

_WORD: Final = re.compile(r"\w+")
_ALIKE: Final = 0.5
"""Share of common words from which a changed paragraph is still the same one."""
_NEAR: Final = 30
"""How many unclaimed paragraphs a changed one is compared with: those that share most of its words."""


def numbers(blocks: Iterable[Block]) -> list[int | None]:
    """1..n for what can be remarked on, None for headings."""
    counted = 0
    result: list[int | None] = []
    for block in blocks:
        is_heading = block.kind is BlockKind.HEADING
        counted += not is_heading
        result.append(None if is_heading else counted)
    return result


def anchors(
    blocks: Sequence[Block], earlier: Sequence[tuple[Block, str]] = (), retired: Collection[str] = ()
) -> list[str]:
    """One address for each block: "par-12" of a paragraph, "sekcja-3" of a heading, unique in the document.

    `earlier` are the blocks of the version before with their addresses: an unchanged or moved block keeps its own, and
    so does a changed one that shares half of its words. `retired` are all addresses ever used; none is given twice.
    """
    kept = _unchanged(blocks, earlier)
    _changed(blocks, earlier, kept)
    used = {*retired, *(anchor for _, anchor in earlier)}
    last = {stem: max((_number(anchor, stem) for anchor in used), default=0) for stem in ("par", "sekcja")}
    result: list[str] = []
    for place, block in enumerate(blocks):
        anchor = kept.get(place)
        if anchor is None:
            stem = _stem(block)
            last[stem] += 1
            anchor = f"{stem}-{last[stem]}"
        result.append(anchor)
    return result


def _unchanged(blocks: Sequence[Block], earlier: Sequence[tuple[Block, str]]) -> dict[int, str]:
    waiting: dict[tuple[str, str, str], deque[str]] = {}
    for block, anchor in earlier:
        waiting.setdefault((_stem(block), block.label, block.text), deque()).append(anchor)
    kept: dict[int, str] = {}
    for place, block in enumerate(blocks):
        same = waiting.get((_stem(block), block.label, block.text))
        if same:
            kept[place] = same.popleft()
    return kept


def _changed(blocks: Sequence[Block], earlier: Sequence[tuple[Block, str]], kept: dict[int, str]) -> None:
    claimed = set(kept.values())
    free = {anchor: (_stem(block), _words(block)) for block, anchor in earlier if anchor not in claimed}
    holders: dict[str, list[str]] = {}
    for anchor, (_, words) in free.items():
        for word in words:
            holders.setdefault(word, []).append(anchor)
    for place, block in enumerate(blocks):
        if place in kept or not free:
            continue
        stem, words = _stem(block), _words(block)
        telling = (holders[word] for word in words if 0 < len(holders.get(word, ())) <= _NEAR)
        rare = Counter(anchor for some in telling for anchor in some if anchor in free)
        near = [anchor for anchor, _ in rare.most_common(_NEAR)] or list(islice(free, _NEAR))
        alike = {anchor: _likeness(words, free[anchor][1]) for anchor in near if free[anchor][0] == stem}
        best = max(alike, key=alike.__getitem__, default=None)
        if best is not None and alike[best] >= _ALIKE:
            kept[place] = best
            del free[best]


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _words(block: Block) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(block.text))


def _stem(block: Block) -> str:
    return "sekcja" if block.kind is BlockKind.HEADING else "par"


def _number(anchor: str, stem: str) -> int:
    number = anchor.removeprefix(stem + "-")
    return int(number) if number.isdecimal() and number != anchor else 0
