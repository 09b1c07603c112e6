"""Polish alphabetical order, the same in Python and in the database, because no locale can be relied on."""

from typing import Final

from wspolnie.foundation.text.letters import BASES, COMPOSED, INVISIBLE, MARKS, PAIRS, POLISH

_DIGITS: Final = 0xE000
_LETTERS: Final = 0xE100
_OTHERS: Final = 0xE200
_ALIKE: Final = {"\u00a0": " ", "\u202f": " ", "\u2009": " "}
_COMMON: Final = " .,-\"'()/„”–"
"""Mapped to themselves and put first, for PostgreSQL searches the table from its beginning for every letter."""


def _letter(letter: str) -> str:
    return chr(_LETTERS + POLISH.index(letter))


def _table() -> dict[str, str]:
    table = {letter: letter if letter in _COMMON else _letter(letter) for letter in POLISH + _COMMON}
    table |= {letter.upper(): _letter(letter) for letter in POLISH}
    table |= {str(digit): chr(_DIGITS + digit) for digit in range(10)}
    for letter, base in BASES.items():
        if letter.lower() not in POLISH:
            table[letter] = _letter(base) if base in POLISH else base
    for point in range(0x370, 0x530):  # Greek and Cyrillic: after Latin, without regard to case
        low = chr(point).lower()
        if chr(point).isalpha() and len(low) == 1:
            table[chr(point)] = chr(_OTHERS + ord(low) - 0x370)
    return table | _ALIKE


_TABLE: Final = _table()
_STEPS: Final = [(foreign, "".join(map(_letter, both))) for foreign, both in PAIRS.items()] + [
    (_letter(pair[0]) + pair[1], _letter(composed)) for pair, composed in COMPOSED.items()
]
_DROPPED: Final = MARKS + INVISIBLE
_PLACES: Final = str.maketrans(_TABLE)
_WITHOUT: Final = str.maketrans("", "", _DROPPED)


def polish_key(text: str) -> str:
    """The key under which `text` is filed: compare by code points (Python's own order, PostgreSQL's COLLATE "C").

    a ą b c ć … z ź ż without regard to case; foreign letters as their base letter; punctuation before digits before
    letters; Greek and Cyrillic after Latin. Equal keys ("Mama", "mama") need a second criterion from the caller.
    """
    key = text.translate(_PLACES)
    for found, put in _STEPS:
        key = key.replace(found, put)
    return key.translate(_WITHOUT)


def _quoted(text: str) -> str:
    plain = "".join(char if char.isascii() else f"\\u{ord(char):04x}" for char in text.replace("\\", "\\\\"))
    return "E'" + plain.replace("'", "''") + "'"


def _body() -> str:
    body = f"translate(value, {_quoted(''.join(_TABLE))}, {_quoted(''.join(_TABLE.values()))})"
    for found, put in _STEPS:
        body = f"replace({body}, {_quoted(found)}, {_quoted(put)})"
    return f"translate({body}, {_quoted(_DROPPED)}, '')"


CREATE_PL_KEY: Final = (
    "CREATE OR REPLACE FUNCTION pl_key(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE "
    f"RETURN {_body()};"
)
"""For a migration's RunSQL. The same as `polish_key`; where the database's order is not C, add COLLATE "C".

A change of the tables needs a new migration that also rewrites the generated columns standing on it.
"""

DROP_PL_KEY: Final = "DROP FUNCTION IF EXISTS pl_key(text);"
