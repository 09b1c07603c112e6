"""Shows why something was found: the words of a text that answer a query, found by the analyser that found the text."""

from typing import Final, NamedTuple

from wspolnie.foundation.text.lemmas import Word, words
from wspolnie.foundation.text.vectors import phrases_of

ELLIPSIS: Final = "…"
_BEFORE: Final = 40
"""Characters of context shown before the first word found."""

_WEIGHED: Final = 2_000
"""Hits looked at when choosing the best place of a long text."""


class Fragment(NamedTuple):
    """A piece of text; the pieces of one text joined are that text."""

    text: str
    is_hit: bool


class _Hit(NamedTuple):
    start: int
    end: int
    phrase: int


def highlight(text: str, query: str) -> list[Fragment]:
    """`text` cut into pieces, those that answer `query` marked; a phrase is one piece."""
    return _cut(text, _hits(text, query))


def snippet(text: str, query: str, width: int = 220) -> list[Fragment]:
    """About `width` characters of `text` where it answers `query` best, cut between words, "…" at the cuts."""
    hits = _hits(text, query)
    start = max(0, _densest(hits, width) - _BEFORE)
    start = min(start, max(0, len(text) - width))
    end = min(len(text), start + width)
    if start > 0:
        start = _next_word(text, start)
    if end < len(text):
        end = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        end = end if end > start else min(len(text), start + width)
    shown = [hit for hit in hits if start <= hit.start and hit.end <= end]
    pieces = _cut(text[start:end], [_Hit(hit.start - start, hit.end - start, hit.phrase) for hit in shown])
    lead = [Fragment(ELLIPSIS + " ", False)] if start > 0 else []
    tail = [Fragment(" " + ELLIPSIS, False)] if end < len(text) else []
    return lead + pieces + tail


def _hits(text: str, query: str) -> list[_Hit]:
    phrases = phrases_of(query)
    if not phrases:
        return []
    spoken = list(words(text))
    found: list[_Hit] = []
    for place, word in enumerate(spoken):
        for number, phrase in enumerate(phrases):
            heard = spoken[place : place + len(phrase)]
            if len(heard) == len(phrase) and all(map(_answers, heard, phrase)):
                found.append(_Hit(word.start, heard[-1].end, number))
    return found


def _answers(word: Word, forms: frozenset[str]) -> bool:
    return not word.forms.isdisjoint(forms)


def _cut(text: str, hits: list[_Hit]) -> list[Fragment]:
    pieces: list[Fragment] = []
    done = 0
    for hit in hits:
        if hit.end <= done:
            continue
        start = max(hit.start, done)
        if start > done:
            pieces.append(Fragment(text[done:start], False))
        pieces.append(Fragment(text[start : hit.end], True))
        done = hit.end
    return [*pieces, Fragment(text[done:], False)] if done < len(text) else pieces


def _densest(hits: list[_Hit], width: int) -> int:
    """Where the window with the most different phrases starts; the earliest of equals."""
    best, place, last = 0, 0, 0
    for first, hit in enumerate(hits[:_WEIGHED]):
        last = max(last, first)
        while last < len(hits) and hits[last].end <= hit.start + width - _BEFORE:
            last += 1
        different = len({one.phrase for one in hits[first : min(last, first + 50)]})
        if different > best:
            best, place = different, hit.start
    return place


def _next_word(text: str, start: int) -> int:
    places = [text.find(gap, start, start + _BEFORE) for gap in " \n"]
    return min((place + 1 for place in places if place >= 0), default=start)
