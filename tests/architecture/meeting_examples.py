"""Examples of facts of meetings, and of one text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from wspolnie.foundation.modules import Fact
from wspolnie.tools.documents.facts import TextPasted
from wspolnie.tools.meetings.facts import (
    MeetingCalledOff,
    MeetingDescribed,
    MeetingMoved,
    MeetingPlanned,
    MeetingTold,
)

OPENS: Final = datetime(2026, 8, 26, 15, 0, tzinfo=UTC)
CLOSES: Final = datetime(2026, 8, 26, 17, 0, tzinfo=UTC)
DIGEST: Final = "0" * 64

MEETINGS: Final[tuple[Fact, ...]] = (
    TextPasted(title="Program", version=1, paragraphs=1, sha256=DIGEST),
    MeetingPlanned(name="Spotkanie w Centrum", starts_at=OPENS, ends_at=CLOSES, where="Centrum, ul. Próbna 1"),
    MeetingMoved(
        name="Spotkanie w Centrum",
        old_starts_at=OPENS,
        old_ends_at=CLOSES,
        old_where="Centrum, ul. Próbna 1",
        starts_at=CLOSES,
        ends_at=CLOSES,
        where="https://spotkanie.example/1",
    ),
    MeetingDescribed(name="Spotkanie w Centrum", sha256=DIGEST),
    MeetingCalledOff(name="Spotkanie w Centrum", starts_at=OPENS, reason="Prowadząca zachorowała."),
    MeetingTold(name="Spotkanie w Centrum", people=12, decision_makers=("Dyrektor Wydziału",), notes_sha256=DIGEST),
    MeetingTold(name="Spotkanie w Centrum", people=1, decision_makers=(), notes_sha256=DIGEST),
)
