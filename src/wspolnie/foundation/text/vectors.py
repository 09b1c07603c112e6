"""What PostgreSQL stores and is asked when people search: tsvector and tsquery values, always passed as parameters.

Use as `%s::tsvector` and `%s::tsquery`: the words are already analysed, so no text search configuration is involved.
"""

import re
from functools import lru_cache
from typing import Final, Literal

from wspolnie.foundation.text.lemmas import asked, words
from wspolnie.foundation.text.letters import fold

Weight = Literal["A", "B", "C", "D"]

LAST_POSITION: Final = 16_383
POSITIONS_OF_FORM: Final = 255
VECTOR_BYTES: Final = 1_000_000
"""PostgreSQL's own limits (positions, positions of one lexeme, size of a value, the last a little lower)."""

QUERY_CHARACTERS: Final = 1_000
QUERY_WORDS: Final = 16
_GAP: Final = 10
"""Positions left free between parts, so that no phrase runs from a title into the text."""

_CHUNK: Final = re.compile(r'"([^"]*)"|[„“]([^”“"]*)[”“"]|([^\s"„“”]+)')
_SMALL_WORDS: Final = (
    "a aby albo ale bo by być co czy dla do gdy i ich ile im iż ja jak jako je jego jej jest już lub ma na nad o od on "
    "oraz po pod przed przez przy są się ta tak tam te tego tej ten to tu tym u w we więc z za ze że żeby"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())

Phrase = tuple[frozenset[str], ...]


def vector_of(*parts: tuple[str, Weight]) -> str:
    """The text of a tsvector for weighted parts, e.g. `vector_of((title, "A"), (body, "D"))`.

    All forms of a word share its position. Words after the 16,383rd are found, but not as phrases; what would not
    fit into 1 MB is left out.
    """
    places: dict[str, list[str]] = {}
    size, position = 0, 0
    for text, weight in parts:
        for word in words(text):
            position = min(position + 1, LAST_POSITION)
            place = f"{position}{weight}"
            for form in word.forms:
                known = places.get(form)
                growth = 2 if known is not None else len(form.encode()) + 8
                if size + growth > VECTOR_BYTES:
                    continue
                if known is None:
                    known = places[form] = []
                if len(known) < POSITIONS_OF_FORM and (not known or known[-1] != place):
                    known.append(place)
                    size += growth
        position = min(position + _GAP, LAST_POSITION)
    return " ".join(f"{_quoted(form)}:{','.join(known)}" for form, known in places.items())


@lru_cache(maxsize=1_000)
def phrases_of(query: str) -> tuple[Phrase, ...]:
    """What is asked: every phrase must be found; a phrase is the forms of each of its words, one word unless quoted.

    Small words (w, i, na) count only inside quotes, or when nothing else was asked. At most 16 words are taken.
    """
    found: list[tuple[Phrase, bool]] = []
    for quoted, marked, plain in _CHUNK.findall(query[:QUERY_CHARACTERS]):
        room = QUERY_WORDS - sum(len(phrase) for phrase, _ in found)
        chunk = quoted or marked or plain
        spelled = [chunk[word.start : word.end] for word in words(chunk)][: max(room, 0)]
        if plain:
            found += [((asked(one),), one.lower() in _SMALL) for one in spelled]
        elif spelled:
            found.append((tuple(asked(one) for one in spelled), False))
    telling = tuple(phrase for phrase, is_small in found if not is_small)
    return telling or tuple(phrase for phrase, _ in found)


def query_of(query: str, *, every: bool = True) -> str:
    """The text of a tsquery for what a reader typed; "" when it holds no word (such a query finds nothing).

    Args:
        every: all that was asked must be there; otherwise one part of it is enough.
    """
    return (" & " if every else " | ").join(f"({' <-> '.join(map(_any_of, phrase))})" for phrase in phrases_of(query))


def beginning_of(query: str) -> str:
    """The text of a tsquery for a query that is being typed: its last word may be the beginning of a longer one."""
    spelled = [query[word.start : word.end] for word in words(query[:QUERY_CHARACTERS])][:QUERY_WORDS]
    if not spelled:
        return ""
    *whole, last = spelled
    begun = f"({_any_of(asked(last))} | {_quoted(fold(last.lower()))}:*)"
    return " & ".join([*(_any_of(asked(word)) for word in whole if word.lower() not in _SMALL), begun])


def _any_of(forms: frozenset[str]) -> str:
    return "(" + " | ".join(map(_quoted, sorted(forms))) + ")"


def _quoted(form: str) -> str:
    return "'" + form.replace("\\", "\\\\").replace("'", "''") + "'"
