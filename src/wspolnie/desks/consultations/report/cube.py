"""Counts along several axes at once. Every table of a report is read from one cube, so that its sums agree.

A remark on several paragraphs counts once in every total, and at each of its paragraphs along that axis; `repeated`
says by how much the paragraphs together exceed the total.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

AXES = ("channel", "side", "paragraph", "verdict")


@dataclass(frozen=True, slots=True)
class Cell:
    """How many remarks came this way, from this side, to this paragraph and were answered so.

    `side` is "declared" while an organisation is not confirmed; `paragraph` is an anchor, empty for the whole text;
    `verdict` is empty as long as there is no accepted answer.
    """

    channel: str
    side: str
    paragraph: str
    verdict: str
    count: int
    also: tuple[str, ...] = ()
    """Anchors of the other paragraphs, of remarks on several."""

    def words(self, axis: str) -> tuple[str, ...]:
        """Where it stands along an axis: once, but at each of its paragraphs."""
        word: str = getattr(self, axis)
        return (word, *self.also) if axis == "paragraph" else (word,)


@dataclass(frozen=True, slots=True)
class Cube:
    """Cells of one set of remarks."""

    cells: tuple[Cell, ...] = ()

    @property
    def total(self) -> int:
        return sum(cell.count for cell in self.cells)

    @property
    def several(self) -> int:
        """How many are about several paragraphs."""
        return sum(cell.count for cell in self.cells if cell.also)

    @property
    def repeated(self) -> int:
        """How many times more remarks stand at paragraphs than there are."""
        return sum(cell.count * len(cell.also) for cell in self.cells)

    def by(self, axis: str) -> Counter[str]:
        """How many along one axis."""
        counts: Counter[str] = Counter()
        for cell in self.cells:
            for word in cell.words(axis):
                counts[word] += cell.count
        return counts

    def crossed(self, first: str, second: str) -> Counter[tuple[str, str]]:
        """How many along two axes."""
        counts: Counter[tuple[str, str]] = Counter()
        for cell in self.cells:
            for one in cell.words(first):
                for other in cell.words(second):
                    counts[one, other] += cell.count
        return counts


def in_order(counts: Counter[str], order: Iterable[str]) -> Sequence[str]:
    """The words that occur, in a settled order; those that nobody put in order come last."""
    settled = [word for word in order if counts[word]]
    return settled + sorted(word for word in counts if counts[word] and word not in settled)


def tenths(count: int, total: int) -> int:
    """A share in tenths of a percent, rounded half up: 53 of 214 is 248, shown as 24,8%."""
    return (2 * 1000 * count + total) // (2 * total) if total else 0
