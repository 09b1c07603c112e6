"""The letters Polish readers expect, so that sorting and searching agree on what is one letter.

Only fixed tables are used (no Unicode database at run time): stored keys must not change with Python or PostgreSQL.
"""

import unicodedata
from typing import Final

POLISH: Final = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
MARKS: Final = "".join(chr(point) for point in range(0x300, 0x370))
INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
PAIRS: Final = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
"""Foreign letters that stand for two."""

_STROKES: Final = dict(zip("øđðħıŧƀɨŋĸł", "oddhitbinkl", strict=True))
_LATIN: Final = [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]
_SPOKEN: Final = {"a": "\u0328", "c": "\u0301", "e": "\u0328", "n": "\u0301", "o": "\u0301", "s": "\u0301"}
COMPOSED: Final = {
    **{base + mark: unicodedata.normalize("NFC", base + mark) for base, mark in _SPOKEN.items()},
    "z\u0301": "ź",
    "z\u0307": "ż",
}
"""Polish letters written as a base and a mark (macOS file names, some PDFs), as one letter."""


def _base(letter: str) -> str:
    """The lower-case letter without marks; one of PAIRS' keys where it stands for two; itself where it has no base."""
    low = letter.lower()[:1] if letter != "ẞ" else "ß"
    plain = unicodedata.normalize("NFKD", low)[:1]
    plain = _STROKES.get(plain, plain)
    return plain if plain.isascii() or plain in PAIRS else low


def _bases() -> dict[str, str]:
    return {chr(point): _base(chr(point)) for point in _LATIN if chr(point).isalpha()}


BASES: Final = _bases()
"""Every Latin letter outside ASCII, both cases: the plain lower-case letter it is filed under."""

_FOLD: Final = str.maketrans(
    {letter: PAIRS.get(base, base) for letter, base in BASES.items()} | dict.fromkeys(MARKS + INVISIBLE, "")
)


def fold(text: str) -> str:
    """Lower case without diacritics ("Żółć" is "zolc"), because people type names without them."""
    return text.translate(_FOLD).lower()
