"""Parts of a remark that the public does not read: where they lie in its two texts, and what stands in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypedDict

from django.utils.translation import gettext as _

PARTS: Final = ("proposed", "reason")
"""The texts of a remark."""
BAR: Final = "\u2588" * 5


class Blackout(TypedDict):
    """One hidden stretch: `text[start:end]` of a part. Those hidden by one act share its `mark`, and its `why`."""

    mark: int
    part: str
    start: int
    end: int
    why: str


def bar_of(why: str) -> str:
    """What stands in place of what is hidden."""
    return _("[%(bar)s blacked out: %(why)s]") % {"bar": BAR, "why": why}


def masked(text: str, part: str, blackouts: Iterable[Blackout]) -> str:
    """The text as the public reads it: a bar and the reason in place of what is hidden."""
    told, at, last = "", 0, ""
    for start, end, why in _merged(part, blackouts):
        bar = bar_of(why)
        gap = text[at:start]
        told += gap if gap or bar != last else ""
        told += bar
        at, last = end, bar
    return told + text[at:]


def _merged(part: str, blackouts: Iterable[Blackout]) -> list[tuple[int, int, str]]:
    """Stretches in order, those that overlap as one with every reason."""
    merged: list[tuple[int, int, str]] = []
    for one in sorted((one for one in blackouts if one["part"] == part), key=lambda one: (one["start"], one["end"])):
        if merged and one["start"] < merged[-1][1]:
            start, end, why = merged[-1]
            whys = why if one["why"] in why.split("; ") else f"{why}; {one['why']}"
            merged[-1] = (start, max(end, one["end"]), whys)
        else:
            merged.append((one["start"], one["end"], one["why"]))
    return merged


def found(texts: Mapping[str, str], passage: str, *, mark: int, why: str) -> list[Blackout]:
    """Every place in the texts (by part) where the passage stands, whatever spaces lie between its words."""
    words = passage.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    return [
        Blackout(mark=mark, part=part, start=place.start(), end=place.end(), why=why)
        for part in PARTS
        for place in pattern.finditer(texts[part])
    ]


def moved(blackouts: Iterable[Blackout], old: Mapping[str, str], new: Mapping[str, str]) -> list[Blackout]:
    """What stays hidden when the author changes the texts: every passage that was hidden, wherever it still stands."""
    kept: list[Blackout] = []
    for one in blackouts:
        passage = old[one["part"]][one["start"] : one["end"]]
        kept += [each for each in found(new, passage, mark=one["mark"], why=one["why"]) if each not in kept]
    return kept
