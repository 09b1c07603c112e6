"""Physical lines, and whether their ends mean anything: text copied from a PDF is broken at the margin of the page."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise
from typing import Final

_SPACES: Final = re.compile(r"[ \t]+")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’»)\]*_]*$")
_CLAUSE_END: Final = re.compile(r"[:;][\"'”’»)\]*_]*$")
_OPEN_END: Final = re.compile(r"(?:[,(/–—-]|(?:^|\s)(?:a|i|o|u|w|z|do|na|od|we|za|ze|dla|lub|nad|pod|oraz|przez))$")
_LOW_START: Final = re.compile(r"[„\"'(\[«*_]*[^\W\d_]")
_ADDRESS: Final = re.compile(r"https?://|www\.|[^\s@]{1,100}@")
_REFERENCE: Final = re.compile(r"§|\d")

_FULL: Final = 0.9
_NEARLY_FULL: Final = 0.8
"""Shares of the width that a line with the next word would have passed: after a full stop, and after any other end."""
_NARROWEST, _WIDEST = 50, 140
_PROOFS: Final = 0.15
"""Share of lines that must go on in mid-sentence before the text counts as wrapped."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: `indent` in columns, `gap` blank lines before, `is_hard` when a backslash ended it."""

    text: str
    indent: int
    gap: int
    is_hard: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """How the text is broken: `width` of its page in characters (0: lines end where they mean to)."""

    width: int
    is_loose: bool
    """Every physical line stands apart between blank lines, which therefore mean nothing."""


class Seam(Enum):
    """What the end of a line between two lines of text means."""

    JOIN = auto()
    BREAK = auto()
    SPLIT = auto()


def lines_of(source: str) -> list[Line]:
    """The lines of `source` that hold anything."""
    lines: list[Line] = []
    gap = 0
    for raw in source.splitlines():
        text = raw.strip()
        if not text:
            gap += 1
            continue
        lead = raw[: len(raw) - len(raw.lstrip())]
        is_hard = text.endswith("\\") and not text.endswith("\\\\") and len(text) > 1
        lines.append(Line(text[:-1].rstrip() if is_hard else text, len(lead.expandtabs(4)), gap, is_hard))
        gap = 0
    return lines


def flow_of(lines: list[Line]) -> Flow:
    """Judged by lines that go on in mid-sentence: many of them prove a margin, their length tells where it is."""
    pairs = list(pairwise(lines))
    single = sum(after.gap == 1 for _, after in pairs)
    is_loose = len(pairs) >= 5 and single >= 0.9 * len(pairs)
    proofs = sorted(
        len(line.text)
        for line, after in pairs
        if after.gap == (1 if is_loose else 0) and starts_low(after.text) and not ends_sentence(line.text)
    )
    if len(proofs) < max(2, _PROOFS * len(lines)):
        return Flow(0, False)
    width = proofs[int(len(proofs) * 0.9)]
    return Flow(width, is_loose) if _NARROWEST <= width <= _WIDEST else Flow(0, False)


def tightened(lines: list[Line], flow: Flow) -> list[Line]:
    """The lines of a loose text without the blank lines that mean nothing."""
    return [replace(line, gap=max(0, line.gap - 1)) for line in lines] if flow.is_loose else lines


def seam(before: Line, after: Line, flow: Flow) -> Seam:
    """How `after`, a line of running text, goes on from `before`."""
    if before.is_hard:
        return Seam.BREAK
    end = before.text[-20:]
    is_open, ends_clause = _OPEN_END.search(end), _CLAUSE_END.search(end)
    if _is_address(after.text) and not is_open and not is_full(before, after, flow, _FULL):
        return Seam.BREAK
    if is_open or (starts_low(after.text) and not ends_clause):
        return Seam.JOIN
    if not flow.width:
        return Seam.BREAK
    is_ended = bool(ends_clause) or ends_sentence(end)
    if not is_ended and _REFERENCE.match(after.text):
        return Seam.JOIN
    return Seam.JOIN if is_full(before, after, flow, _FULL if is_ended else _NEARLY_FULL) else Seam.SPLIT


def is_cut(before: Line, after: Line, flow: Flow) -> bool:
    """Whether the margin cut a sentence here, so that what looks like a mark ("3. Mistrzostwa", "– czyli") is none."""
    if not flow.width or after.gap or ends_sentence(before.text) or before.text.endswith((":", ";", ",")):
        return False
    return is_full(before, after, flow, _FULL)


def is_full(before: Line, after: Line, flow: Flow, share: float) -> bool:
    """Whether the first word of `after` would not have fitted into the line `before`."""
    word = after.text[: flow.width + 1].split(None, 1)
    return bool(flow.width and word) and len(before.text) + 1 + len(word[0]) > share * flow.width


def starts_low(text: str) -> bool:
    """Whether the first letter, after quotes and brackets, is a small one."""
    found = _LOW_START.match(text)
    return found is not None and found.group()[-1].islower()


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with this line."""
    return _SENTENCE_END.search(text[-20:]) is not None


def _is_address(text: str) -> bool:
    return len(text) < 300 and not any(char.isspace() for char in text) and _ADDRESS.match(text) is not None


def spaced(text: str) -> str:
    """Runs of spaces and tabs as one space."""
    return _SPACES.sub(" ", text)
