"""Examples of what happens to people who know."""

from __future__ import annotations

from typing import Final

from wspolnie.desks.experts.facts import ExpertCalled, ExpertCallMoved, ExpertListed, ExpertWithdrawn
from wspolnie.foundation.modules import Fact

EXPERTS: Final[tuple[Fact, ...]] = (
    ExpertListed(everybody=True),
    ExpertListed(everybody=False),
    ExpertWithdrawn(),
    ExpertCalled(),
    ExpertCallMoved(old="sent", new="accepted", in_time=True),
    ExpertCallMoved(old="sent", new="withdrawn", in_time=False),
)
