"""Where words of a glossary stand in a text, in whatever case and number they stand there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from wspolnie.foundation.text.lemmas import own_forms, spoken

LONGEST: Final = 20_000
"""Characters of a text that are looked through; what is longer has chapters, and each is a text of its own."""


class Occurrence(NamedTuple):
    """Where a term stands: offsets into the text, and the term by its place in the list that was asked for."""

    start: int
    end: int
    term: int


@lru_cache(maxsize=1024)
def occurrences(text: str, names: tuple[str, ...]) -> tuple[Occurrence, ...]:
    """The first place of each of `names` in `text`, in order of the text; none lies inside another, the longer wins.

    Whole words only, each in any of its forms: "radzie pożytku" is "rada pożytku", "sad" is not "sąd". Kept, for the
    paragraphs of a draft are shown again whenever somebody says something about one of them.
    """
    heard = [(start, end, own_forms(word)) for start, end, word in spoken(text[:LONGEST])]
    asked = _asked(names)
    by_first: dict[str, list[int]] = {}
    for number, phrase in enumerate(asked):
        for form in phrase[0] if phrase else ():
            by_first.setdefault(form, []).append(number)
    return tuple(_first_ones(heard, asked, by_first))


def _first_ones(
    heard: list[tuple[int, int, frozenset[str]]],
    asked: tuple[tuple[frozenset[str], ...], ...],
    by_first: dict[str, list[int]],
) -> Iterator[Occurrence]:
    done: set[int] = set()
    place = 0
    while place < len(heard):
        likely = {number for form in heard[place][2] for number in by_first.get(form, ())} - done
        standing = [number for number in sorted(likely) if _stands(heard, place, asked[number])]
        best = max(standing, key=lambda number: len(asked[number]), default=None)
        if best is None:
            place += 1
            continue
        last = place + len(asked[best]) - 1
        yield Occurrence(heard[place][0], heard[last][1], best)
        done.add(best)
        place = last + 1


def _stands(heard: list[tuple[int, int, frozenset[str]]], place: int, phrase: tuple[frozenset[str], ...]) -> bool:
    there = heard[place : place + len(phrase)]
    return len(there) == len(phrase) and not any(
        word[2].isdisjoint(forms) for word, forms in zip(there, phrase, strict=True)
    )


@lru_cache(maxsize=64)
def _asked(names: tuple[str, ...]) -> tuple[tuple[frozenset[str], ...], ...]:
    """Forms of each word of each name; kept, for a city's glossary is asked for again and again."""
    return tuple(tuple(own_forms(word) for _, _, word in spoken(name)) for name in names)
