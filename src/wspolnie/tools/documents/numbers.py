"""Paragraphs by what people call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from wspolnie.tools.documents.models import Paragraph

ALIKE: Final = {"paragraf": "§", "par": "§", "ustęp": "ust", "punkt": "pkt", "litera": "lit", "artykuł": "art"}
"""Words of the rules of legislative drafting (§ 54-57) as people write them out."""


def named(paragraphs: Sequence[Paragraph], typed: str) -> list[Paragraph]:
    """Paragraphs that may be remarked on and are called as somebody typed: “§6 ust 2”, “paragraf 6 ustęp 2”, “12”."""
    wanted = _words(typed)
    numbered = [one for one in paragraphs if one.number is not None]
    if len(wanted) == 1 and wanted[0].isdecimal():
        return [one for one in numbered if str(one.number) == wanted[0].lstrip("0")]
    return [one for one in numbered if wanted and _words(one.reference) == wanted]


def called(paragraphs: Sequence[Paragraph]) -> dict[UUID, str]:
    """Paragraph that may be remarked on -> what one writes so that `named` finds it alone: “§ 6 ust. 2” where no other
    is called so, else its number. None of them has a comma or a semicolon in it, so that lists can be divided."""
    numbered = [one for one in paragraphs if one.number is not None]
    counts = Counter(tuple(_words(one.reference)) for one in numbered)

    def is_its_own(one: Paragraph) -> bool:
        words = _words(one.reference)
        is_number = len(words) == 1 and words[0].isdecimal()
        return bool(words) and not is_number and counts[tuple(words)] == 1 and not re.search(r"[,;\n]", one.reference)

    return {one.pk: one.reference if is_its_own(one) else str(one.number) for one in numbered}


def _words(text: str) -> list[str]:
    found = re.findall(r"§|\d+[^\W\d_]\b|\d+|[^\W\d_]+", text.casefold())
    return [ALIKE.get(word, word) for word in found]
