"""Marks of Polish legal and office text: units (Rozdział III, § 9., Art. 5.), enumerations (1. 1) a) –), capitals.

The order of units follows the Rules of Legislative Technique (§ 54-62: Dz.U. 2016 poz. 283).
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Final


class Rank(IntEnum):
    """Kinds of headings from the widest to the narrowest; a document's levels follow the kinds it uses."""

    MARKED = 0
    """Markdown's own # or underline: brings its level with it."""
    PART = 1
    CHAPTER = 2
    SUBCHAPTER = 3
    CAPITALS = 4
    NUMBERED = 5
    SHORT = 6
    PARAGRAPH = 7
    CAPTION = 8
    """Capitals with a colon (KONTAKT:) that introduce what follows."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A line that opens a unit: its label as written and what follows it on the line."""

    rank: Rank
    label: str
    rest: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that opens a point: `style` tells apart kinds of marks ("1.", "a)"), `ordinal` is 0 of bullets and of
    labels that cannot be counted ("aa)")."""

    style: str
    label: str
    ordinal: int
    rest: str

    @property
    def is_bullet(self) -> bool:
        """Whether the label is a mere sign, which says nothing when a number follows it."""
        return self.label in ("–", "•")


_NUMBER: Final = r"(?:[IVXLC]+|\d{1,3}[a-z]?|[A-H]|pierwsz[ya]|drug[ia]|trzeci[a]?)"
_CHAPTER: Final = re.compile(
    rf"((?P<part>księga|część|tytuł|dział)|(?P<chapter>rozdział|załącznik(?:\s+nr)?)|(?P<sub>oddział|podrozdział))"
    rf"\s+{_NUMBER}(?=[.:)\s–—-]|$)",
    re.IGNORECASE,
)
_PARAGRAPH: Final = re.compile(r"(?:§{1,2}\s*|art(?:\.|ykuł)\s*)\d{1,4}[a-z]{0,2}(?![\w])\.?", re.IGNORECASE)
_AFTER: Final = re.compile(r"[.:)]?\s*(?:[–—-]\s+)?")

_BULLET: Final = re.compile(r"([-–—−*+]|[•◦▪▫‣⁃·●○■□➢➤✓✔\uf0b7\uf0a7\uf0d8])(?:\s+|$)|([•◦▪‣●○■□➢✓\uf0b7\uf0a7\uf0d8])")
_DASHES: Final = "-–—−"
_POINTS: Final = (
    ("1.1", re.compile(r"\d{1,3}(?:\.\d{1,2}){1,4}[.)](?=\s|$)|[1-9]\d?(?:\.[1-9]\d?){1,4}(?=\s+[A-ZĄĆĘŁŃÓŚŹŻ])")),
    ("1.", re.compile(r"\d{1,3}[a-z]?\\?\.(?=\s|$|[A-ZĄĆĘŁŃÓŚŹŻ])")),
    ("1)", re.compile(r"\d{1,3}[a-z]?\\?\)(?=\s|$|[A-ZĄĆĘŁŃÓŚŹŻ])")),
    ("(1)", re.compile(r"\(\d{1,2}\)(?=\s)")),
    ("I.", re.compile(r"[IVX]{1,6}[.)](?=\s|$)")),
    ("a)", re.compile(r"[a-z]{1,2}\\?\)(?=\s|$)")),
    ("(a)", re.compile(r"\([a-z]\)(?=\s)")),
    ("a.", re.compile(r"[a-z]\.(?=\s)")),
    ("A)", re.compile(r"[A-H]\)(?=\s)")),
)
_STRONG_MARK: Final = re.compile(r"(\*\*|__)((?:§\s*)?[\w.()§]{1,12}[.)])\1(?=\s|$)")
_ROMAN: Final = {"I": 1, "V": 5, "X": 10}
_LONGEST_CAPITALS: Final = 250
TITLE_LIMIT: Final = 120


def unit_of(text: str) -> Unit | None:
    """The unit that a line opens; a sentence that only begins like one ("§ 3 ust. 2 statutu …") opens none."""
    chapter = _CHAPTER.match(text)
    if chapter and text[0].isupper():
        rank = Rank.PART if chapter["part"] else Rank.CHAPTER if chapter["chapter"] else Rank.SUBCHAPTER
        after = _AFTER.match(text, chapter.end())
        rest = text[after.end() if after else chapter.end() :]
        return Unit(rank, chapter.group(), rest) if not rest or not rest[0].islower() else None
    paragraph = _PARAGRAPH.match(text)
    if paragraph and not text[0].islower():
        rest = text[paragraph.end() :].strip()
        if paragraph.group().endswith(".") or not rest or rest[0].isupper():
            return Unit(Rank.PARAGRAPH, paragraph.group(), rest)
    return None


def mark_of(text: str) -> Mark | None:
    """The mark with which a line opens a point, none when it is followed by nothing that could be a point."""
    text = _STRONG_MARK.sub(r"\2", text, count=1)
    bullet = _BULLET.match(text)
    if bullet:
        rest = text[bullet.end() :].strip()
        sign = bullet.group().strip()
        return Mark(sign, "–" if sign in _DASHES else "•", 0, rest)
    for style, pattern in _POINTS:
        found = pattern.match(text)
        if found:
            label = found.group().replace("\\", "")
            return Mark(style, label, _ordinal(style, label), text[found.end() :].strip())
    return None


def is_capitals(text: str) -> bool:
    """Whether a line is a heading in capitals: words, not a lone acronym, a code or a whole paragraph."""
    if len(text) > _LONGEST_CAPITALS or text.endswith((",", ";")):
        return False
    letters = list(filter(str.isalpha, text))
    small = sum(map(str.islower, letters))
    if small and (small > 0.12 * len(letters) or len(letters) < 20):
        return False
    digits = sum(map(str.isdigit, text))
    longest = max((len(word) for word in re.findall(r"[^\W\d_]+", text)), default=0)
    return longest >= 4 and len(letters) > digits and text[0] not in "([|<"


def is_title(text: str, with_stop: bool = False) -> bool:
    """Whether a line could be a title: short, begun with a capital, without the stop of a sentence."""
    ends = text.endswith((";", ":", ",")) or (text.endswith(".") and not (with_stop and text.count(".") == 1))
    return len(text) <= TITLE_LIMIT and not ends and not text[:1].islower()


def has_small(text: str) -> bool:
    """Whether any letter is a small one."""
    return any(letter.islower() for letter in text)


def _ordinal(style: str, label: str) -> int:
    """The place of a label in its sequence, 0 when it has none that can be counted."""
    core = label.strip("().")
    if style == "1.1":
        return int(core.rpartition(".")[2])
    if style == "I.":
        values = [_ROMAN[sign] for sign in core]
        return sum(-one if one < next_one else one for one, next_one in zip(values, [*values[1:], 0], strict=True))
    if core[:1].isdigit():
        return int(re.sub(r"\D", "", core))
    return ord(core[0].lower()) - ord("a") + 1 if len(core) == 1 else 0
