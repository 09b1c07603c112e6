"""How alike two organisations of the register are, by their names and where they can be reached. Measured in
docs/dev/duplicates.md."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from wspolnie.foundation.text.letters import fold

LEGAL: Final = frozenset({"stowarzyszenie", "stow", "fundacja", "towarzystwo", "zwiazek", "klub", "oddzial", "kolo"})
LITTLE: Final = frozenset({"im", "imienia", "na", "rzecz", "i", "w", "we", "z", "ze", "dla", "do", "o", "od", "przy"})
FORMS: Final = LEGAL | LITTLE | {"polskie", "polski", "polska"}
"""Words that say little: legal forms and little words."""
THRESHOLD: Final = 0.6
"""From here on a pair is proposed."""
CONTACT: Final = 0.25
"""What the same e-mail or website adds; the same seat adds a fifth of it."""
CROWD: Final = 40
"""A word that more organisations share brings no pairs together."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is compared of an organisation."""

    pk: UUID
    name: str
    email: str = ""
    www: str = ""
    seat: str = ""
    krs: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two alike entries; the score is between 0 and 1."""

    first: UUID
    second: UUID
    score: float


@dataclass(frozen=True, slots=True)
class _Prepared:
    entry: Entry
    words: frozenset[str]
    grams: frozenset[str]
    signs: frozenset[str]


def alike(entries: Iterable[Entry]) -> list[Pair]:
    """Pairs worth a look, the most alike first."""
    ready = [_prepare(entry) for entry in entries]
    counts = Counter(word for one in ready for word in one.words)
    weights = {
        word: (0.3 if word in FORMS else 1.0) * math.log(1 + len(ready) / count) for word, count in counts.items()
    }
    found = []
    for one, another in _candidates(ready):
        if one.entry.krs and another.entry.krs:
            continue  # the court registered them apart
        score = _score(one, another, weights)
        if score >= THRESHOLD:
            found.append(Pair(one.entry.pk, another.entry.pk, round(score, 3)))
    return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


def words_of(name: str) -> list[str]:
    """Words of a name without marks and Polish letters."""
    return re.findall(r"[a-z0-9]+", fold(name))


def _prepare(entry: Entry) -> _Prepared:
    words = words_of(entry.name)
    squeezed = f"  {' '.join(word for word in words if word not in FORMS)} "
    grams = frozenset(squeezed[at : at + 3] for at in range(len(squeezed) - 2))
    www = re.sub(r"^(https?://)?(www\.)?|/+$", "", entry.www.lower())
    reached = {f"email {entry.email.lower()}"} if entry.email else set()
    return _Prepared(entry, frozenset(words), grams, frozenset(reached | ({f"www {www}"} if www else set())))


def _candidates(ready: Sequence[_Prepared]) -> Iterator[tuple[_Prepared, _Prepared]]:
    """Pairs that share a rare word, the beginning of one, or an address; each once."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(ready):
        words = {word for word in one.words if word not in FORMS}
        for key in {*one.signs, *words, *(f"{word[:4]}…" for word in words if len(word) > 3)}:
            shelves[key].append(at)
        shelves[f"= {' '.join(sorted(one.words))}"].append(at)
    seen: set[tuple[int, int]] = set()
    for shelf in shelves.values():
        if len(shelf) <= CROWD:
            for place, left in enumerate(shelf):
                for right in shelf[place + 1 :]:
                    if (left, right) not in seen:
                        seen.add((left, right))
                        yield ready[left], ready[right]


def _score(one: _Prepared, another: _Prepared, weights: dict[str, float]) -> float:
    either = sum(weights[word] for word in one.words | another.words)
    both = sum(weights[word] for word in one.words & another.words)
    shared = both / either if either else 0.0
    grams = 2 * len(one.grams & another.grams) / (len(one.grams) + len(another.grams))
    score = 0.4 * shared + 0.6 * grams
    if one.signs & another.signs:
        score += CONTACT
    if one.entry.seat and fold(one.entry.seat) == fold(another.entry.seat):
        score += CONTACT / 5
    return min(score, 1.0)
