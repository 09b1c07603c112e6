"""No-break spaces where Polish typography wants them: one-letter words, "§ 10", "11 września", "1 240 zł", "art. 5"."""

from __future__ import annotations

import re
from typing import Final

NBSP: Final = "\u00a0"

_OPENING: Final = ("", "(", "„", "«", "[", "–", '"', "'")
_WORDS: Final = tuple("aiouwzAIOUWZ")
_BEFORE_ANYTHING: Final = ("§", "§§", "ul.", "al.", "pl.", "os.", "im.", "dr", "mgr", "prof.", "Dz.", "lit.", "tel.")
_BEFORE_NUMBER: Final = (
    *("art.", "Art.", "ust.", "Ust.", "pkt", "poz.", "nr", "Nr", "str.", "s.", "godz.", "rozdz.", "zał.", "tab."),
    *("Paragraf", "paragraf", "ustęp", "punkt", "numer", "No.", "par.", "item"),
)
_UNITS: Final = frozenset(
    (
        *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września"),
        *("października", "listopada", "grudnia", "January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December", "r.", "roku", "dzień", "dni", "godz.", "min"),
        *("zł", "gr", "tys.", "mln", "mld", "euro", "PLN", "EUR", "proc.", "%", "B", "KB", "MB", "GB", "m", "km", "ha"),
    )
)
_ALWAYS: Final = frozenset(opening + word for opening in _OPENING for word in (*_WORDS, *_BEFORE_ANYTHING))
_NUMBERED: Final = frozenset(opening + word for opening in _OPENING for word in _BEFORE_NUMBER)
_TAG: Final = re.compile(r"(<[^>]*>)")


def nbsp(text: str) -> str:
    """The same text with some of its spaces (U+0020) made no-break (U+00A0); nothing else ever changes."""
    if " " not in text:
        return text
    return "\n".join(map(_tie, text.split("\n")))


def nbsp_markup(html: str) -> str:
    """`nbsp` for safe HTML: tags and their attributes stay as they are."""
    if "<" not in html:
        return nbsp(html)
    return "".join(part if part.startswith("<") else nbsp(part) for part in _TAG.split(html))


def plain(text: str) -> str:
    """The text with ordinary spaces only: for comparing, searching and tests."""
    return text.replace(NBSP, " ")


def _tie(line: str) -> str:
    words = line.split(" ")
    before = words[0]
    tied = [before]
    for word in words[1:]:
        tied.append(NBSP if word and before and _belongs(before, word) else " ")
        tied.append(word)
        before = word
    return "".join(tied)


def _belongs(before: str, word: str) -> bool:
    """Whether two neighbours may not be parted at the end of a line."""
    if before in _ALWAYS:
        return True
    if before[-1].isdigit():
        if word in _UNITS or word.rstrip(",.;:!?)”") in _UNITS:
            return True
        digits = word.rstrip(",.;:!?)”").partition(",")[0]
        return len(digits) == 3 and digits.isdigit() and _leads_thousands(before)
    return before in _NUMBERED and (word[0].isdigit() or word.isupper())


def _leads_thousands(before: str) -> bool:
    return before.lstrip("(„-+").isdigit() and len(before.lstrip("(„-+")) <= 3
