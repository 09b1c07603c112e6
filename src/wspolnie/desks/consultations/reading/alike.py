"""Remarks that ask for the same: suggested with the reason why, never put together by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.models import Remark
from wspolnie.foundation.text.letters import fold

LOOKED_AT: Final = 600
"""Other remarks of the same place that are compared, the newest first; more would make the page wait."""
NEAR: Final = 0.5
"""Share of words in common from which two texts are suggested."""
SHORTEST: Final = 4
"""Words; shorter texts are alike only when they are the same."""
SHOWN: Final = 20
WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Alike:
    """Another remark and how near it is: 1.0 is the same text."""

    remark: Remark
    share: float

    @property
    def why(self) -> str:
        if self.share == 1.0:
            return _("the same text")
        return _("%(percent)s%% of the words in common") % {"percent": int(self.share * 100)}


def text_of(remark: Remark) -> str:
    """What is compared: what they propose and why, in small letters, without Polish ones and signs."""
    return " ".join(WORD.findall(fold(f"{remark.proposed} {remark.reason}")))


def share(one: str, other: str) -> float:
    """Words in common as a share of all words of both (Jaccard), 0 to 1; only the very same text is 1."""
    if one == other:
        return 1.0
    mine, theirs = set(one.split()), set(other.split())
    if min(len(mine), len(theirs)) < SHORTEST:
        return 0.0
    return min(0.99, len(mine & theirs) / len(mine | theirs))


def nearest(remark: Remark, others: Iterable[Remark]) -> list[Alike]:
    """Those near enough, the nearest first."""
    mine = text_of(remark)
    found = [Alike(other, share(mine, text_of(other))) for other in others]
    return sorted((one for one in found if one.share >= NEAR), key=lambda one: (-one.share, one.remark.number))


def alike(remark: Remark) -> list[Alike]:
    """Live remarks of the same round and the same place of the text that ask for nearly the same; at most SHOWN."""
    others = Remark.objects.filter(round=remark.round_id, paragraph=remark.paragraph_id).live().exclude(pk=remark.pk)
    return nearest(remark, others.select_related("grouped__group").order_by("-number")[:LOOKED_AT])[:SHOWN]
