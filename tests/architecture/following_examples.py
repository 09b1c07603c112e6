"""Examples of facts of following, and of a next round."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from wspolnie.desks.consultations.facts.plans import ClosingNear, RoundPlanned
from wspolnie.foundation.modules import Fact
from wspolnie.spaces.facts import FollowAsked, FollowBegun, FollowEnded

OPENS: Final = datetime(2026, 7, 28, 6, 0, tzinfo=UTC)
CLOSES: Final = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)

FOLLOWS: Final[tuple[Fact, ...]] = (
    FollowAsked(),
    FollowBegun(),
    FollowEnded(why="own"),
    FollowEnded(why="letters"),
    FollowEnded(why="returned"),
    ClosingNear(number="WRO/2026/KON-1", title="Program", closes_at=CLOSES, round=1),
    RoundPlanned(number="WRO/2026/KON-1", round=2, name="projekt", opens_at=OPENS, closes_at=CLOSES),
)
