"""Dictionary forms of Polish words, so that whoever asks for "uwagi" also finds "uwag" and "uwadze".

One word may have several dictionary forms; all are kept. Diacritics are optional: each form also stands without them.
"""

import re
import unicodedata
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import combinations, islice, product
from typing import Final, NamedTuple

import morfeusz2

from wspolnie.foundation.text.letters import fold

WORD_LIMIT: Final = 100
"""Letters of a word that count; a lexeme of PostgreSQL must stay under 2,046 bytes."""

_WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad])*")
_ACRONYM: Final = re.compile(r"([A-ZĄĆĘŁŃÓŚŹŻ]{2,})[a-ząćęłńóśźż]{1,5}$")
_ACCENTS: Final = {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "żź"}
_GUESSES: Final = 300
"""Spellings with diacritics tried for an unknown word typed without them; about 3 ms at worst."""

_PREFIXES: Final = frozenset({"dobro", "jedno", "nowo", "prawo", "samo"})
"""Such halves that are mostly written together (nowopowstały, samorząd)."""

_idle: Final[deque["morfeusz2.Morfeusz"]] = deque()
"""Analysers that nobody uses now; each takes 10 MB, so threads pass them on instead of keeping one each."""


class Word(NamedTuple):
    """A word of a text: where it stands (offsets into the text) and all the forms under which it is found."""

    start: int
    end: int
    forms: frozenset[str]


def words(text: str) -> Iterator[Word]:
    """The words of `text` in order; numbers are words, underscores and punctuation part them."""
    for match in _WORD.finditer(text):
        yield Word(match.start(), match.end(), forms(match.group()))


def spoken(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of `text` as they stand, with their offsets."""
    return ((match.start(), match.end(), match.group()) for match in _WORD.finditer(text))


def lemmas(text: str) -> list[frozenset[str]]:
    """For each word of `text`: its surface and dictionary forms, lower case, with and without diacritics."""
    return [word.forms for word in words(text)]


def forms(word: str) -> frozenset[str]:
    """The forms of one word; an inflected acronym (NGOsów, NGO-sy) is also found as the bare one (ngo)."""
    normal = _normal(word)
    if normal.isdecimal():
        return frozenset((normal,))  # a number has one form, and there are too many of them to be kept
    return _forms(normal) | _acronym(word)


def own_forms(word: str) -> frozenset[str]:
    """The forms of one word with its own letters: "sad" is not "sąd". An acronym has but itself and its endings."""
    if len(word) > 1 and word.isupper():
        return frozenset((_normal(word),))
    return _own(_normal(word)) | frozenset(form for form in _acronym(word) if form == form.lower())


@lru_cache(maxsize=5_000)
def _own(word: str) -> frozenset[str]:
    return frozenset((word, *_dictionary(word)))


def asked(word: str) -> frozenset[str]:
    """The forms a reader may mean by `word`: "wspolnoty" means wspólnota, while "sąd" does not mean "sad"."""
    return _asked(_normal(word)) | _acronym(word)


@lru_cache(maxsize=2_000)
def is_word(word: str) -> bool:
    """Whether the dictionary knows `word` (without regard to case)."""
    return bool(_dictionary(_normal(word)))


def opens_compound(word: str) -> bool:
    """Whether `word` is the first half of a compound written with a hyphen ("społeczno" of "społeczno-kulturalny")."""
    normal = _normal(word)
    if normal in _PREFIXES:
        return False
    with _analyser() as morfeusz:
        return any(tag == "adja" for _, _, (_, _, tag, _, _) in morfeusz.analyse(normal + "-"))


def _acronym(word: str) -> frozenset[str]:
    match = _ACRONYM.match(word[:WORD_LIMIT])
    return frozenset((match.group(1).lower(), fold(match.group(1)))) if match else frozenset()


def _normal(word: str) -> str:
    return unicodedata.normalize("NFC", word[:WORD_LIMIT].replace("\u00ad", "")).lower()[:WORD_LIMIT]


@lru_cache(maxsize=30_000)
def _forms(word: str) -> frozenset[str]:
    exact = {word, *_dictionary(word)}
    return frozenset(exact | {fold(form) for form in exact})


@lru_cache(maxsize=5_000)
def _asked(word: str) -> frozenset[str]:
    exact = {word, *_dictionary(word)}
    if len(exact) == 1 and not _dictionary(word):
        exact.add(fold(word))
        for guess in islice(_guesses(word), _GUESSES):
            exact |= _dictionary(guess)
    return frozenset(exact)


def _guesses(word: str) -> Iterator[str]:
    """Spellings of an ASCII word with one diacritic, then two, then more."""
    places = [place for place, letter in enumerate(word) if letter in _ACCENTS] if word.isascii() else []
    for count in range(1, len(places) + 1):
        for chosen in combinations(places, count):
            for accents in product(*(_ACCENTS[word[place]] for place in chosen)):
                letters = list(word)
                for place, accent in zip(chosen, accents, strict=True):
                    letters[place] = accent
                yield "".join(letters)


def _dictionary(word: str) -> frozenset[str]:
    """Dictionary forms of a lower-case word; "społeczno" (of "społeczno-kulturalny") has one only before a hyphen."""
    found = _analysed(word)
    return found | _analysed(word + "-") if word.endswith("o") else found


def _analysed(text: str) -> frozenset[str]:
    # An interpretation that starts later than the word is an ending (miał-em): of no use for searching.
    with _analyser() as morfeusz:
        return frozenset(
            form.partition(":")[0].lower()
            for start, _, (_, form, tag, _, _) in morfeusz.analyse(text)
            if start == 0 and tag not in ("ign", "interp", "dig")
        )


@contextmanager
def _analyser() -> Iterator["morfeusz2.Morfeusz"]:
    """An analyser for one thread at a time, which is all it can bear."""
    try:
        mine = _idle.pop()
    except IndexError:
        mine = morfeusz2.Morfeusz(generate=False)
    try:
        yield mine
    finally:
        _idle.append(mine)
