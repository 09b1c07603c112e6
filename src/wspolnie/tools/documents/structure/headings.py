"""Second look at headings, when the whole document is known: lists of contents, titles without a mark, levels."""

from itertools import pairwise
from typing import Final

from wspolnie.tools.documents.structure.blocks import BlockKind
from wspolnie.tools.documents.structure.drafts import Draft
from wspolnie.tools.documents.structure.units import Rank

_CONTENTS: Final = 4
"""So many headings in capitals with nothing between them are a list of contents; the last of them opens the text."""
_SHORT_TITLE: Final = 80
_LONG_TEXT: Final = 150


def settle(drafts: list[Draft], width: int) -> list[Draft]:
    """The same drafts with headings settled; `width` of the page as in Flow."""
    _contents(drafts)
    if not width:
        _short_titles(drafts)
    _levels(drafts)
    return drafts


def _contents(drafts: list[Draft]) -> None:
    run: list[Draft] = []
    for draft in [*drafts, None]:
        if draft and draft.kind is BlockKind.HEADING and draft.rank is Rank.CAPITALS and not draft.label:
            run.append(draft)
            continue
        if len(run) >= _CONTENTS:
            for listed in run[:-1]:
                listed.kind, listed.level = BlockKind.ITEM, 1
        run = []


def _short_titles(drafts: list[Draft]) -> None:
    """A short line of its own above a long paragraph is its title, though nothing marks it."""
    before: Draft | None = None
    for draft, after in pairwise(drafts):
        text = draft.text.strip("*_ ")
        if (
            draft.kind is BlockKind.TEXT
            and not draft.label
            and 0 < len(text) <= _SHORT_TITLE
            and "\n" not in text
            and text[0].isupper()
            and text[-1].isalnum()
            and len(text.split()) > 1
            and after.kind is BlockKind.TEXT
            and not after.label
            and after.last.gap > 0
            and len(after.text) >= _LONG_TEXT
            and not (before is not None and before.kind is not BlockKind.HEADING and before.text.endswith(":"))
        ):
            draft.kind, draft.rank = BlockKind.HEADING, Rank.SHORT
        before = draft


def _levels(drafts: list[Draft]) -> None:
    """Levels never skip: a heading is one deeper than the nearest wider one before it."""
    wider: list[float] = []
    for draft in drafts:
        if draft.kind is not BlockKind.HEADING:
            continue
        breadth = draft.level / 10 if draft.rank is Rank.MARKED else float(draft.rank)
        while wider and wider[-1] >= breadth:
            wider.pop()
        wider.append(breadth)
        draft.level = min(len(wider), 6)
