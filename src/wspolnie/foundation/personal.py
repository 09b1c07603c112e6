"""What a room says of personal data: what it holds about somebody, how long it keeps what, where somebody is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from wspolnie.foundation.parameters import ParameterSpec

AROUND: Final = 60
"""Characters shown before and after a word that was found."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a room holds about a person: a heading and (what, value) rows, in the reader's language.

    `after` says in a sentence what becomes of it when the person is erased.
    """

    label: str
    rows: tuple[tuple[str, str], ...]
    after: str = ""


@dataclass(frozen=True, slots=True)
class Keeping:
    """A class of data that goes after some time. `parameter` (of kind DAYS) says how long; `forget(before, dry_run=)`
    removes what ended before an instant, or only counts it, and returns how many rows that is."""

    parameter: ParameterSpec
    forget: Callable[..., int]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a word stands in a text that people wrote."""

    label: str
    text: str
    url: str


def around(texts: Iterable[str], words: Sequence[str]) -> str:
    """A few words around the first place where one of `words` stands; empty when there is none."""
    for text in texts:
        for word in words:
            place = text.casefold().find(word.casefold())
            if place >= 0:
                start, end = max(0, place - AROUND), place + len(word) + AROUND
                return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
    return ""
