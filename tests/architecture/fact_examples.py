"""One example and its Polish sentence for every fact of the product; a fact without one is red."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from wspolnie.desks.consultations.facts import (
    AnswersPublished,
    ConsultationPlanned,
    ConsultationStarted,
    RemarkAnswered,
    RemarkReceived,
    RemarkReleased,
)
from wspolnie.foundation.modules import Fact
from wspolnie.parties.offices.facts import OfficeFounded
from wspolnie.parties.people.facts import PersonErased, PersonRegistered
from wspolnie.services.privacy.facts import ErasureDone
from wspolnie.spaces.facts import RoleGiven, SpaceOpened, SpacePublished
from wspolnie.tools.documents.facts import TextPasted, VersionPublished

OPENS: Final = datetime(2026, 7, 28, 6, 0, tzinfo=UTC)
CLOSES: Final = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)
DIGEST: Final = "0" * 64

EXAMPLES: Final[tuple[Fact, ...]] = (
    OfficeFounded(name="Wydział Partycypacji", address="ul. Próbna 1"),
    PersonRegistered(name="Anna Próbna"),
    PersonErased(),
    SpaceOpened(name="Program", kind="process"),
    SpacePublished(name="Program", audience="public", since=OPENS),
    RoleGiven(role="clerk", since="2026-01-01", person="Anna Próbna"),
    TextPasted(title="Program", version=1, paragraphs=5, sha256=DIGEST),
    TextPasted(title="Program", version=1, paragraphs=1, sha256=DIGEST),
    VersionPublished(title="Program", version=1, paragraphs=5, sha256=DIGEST),
    ConsultationPlanned(number="WRO/2026/KON-1", title="Program", opens_at=OPENS, closes_at=CLOSES),
    ConsultationStarted(
        number="WRO/2026/KON-1", title="Program", opens_at=OPENS, closes_at=CLOSES, office="Wydział Partycypacji"
    ),
    RemarkReceived(
        number="WRO/2026/KON-1/U-0001",
        channel="web",
        received_at=CLOSES,
        timeliness="on_time",
        hour_unknown=False,
        paragraph="§ 6 ust. 2",
        side="resident",
        proposed="Nowe brzmienie.",
        reason="Bo tak.",
    ),
    RemarkReceived(
        number="WRO/2026/KON-1/U-0002",
        channel="paper",
        received_at=CLOSES,
        timeliness="late",
        hour_unknown=True,
        paragraph="",
        side="organisation",
        proposed="",
        reason="Bo nie.",
    ),
    RemarkReleased(number="WRO/2026/KON-1/U-0001", old="received", new="released"),
    RemarkAnswered(
        number="WRO/2026/KON-1/U-0001",
        verdict="accepted",
        state="accepted",
        old_verdict="",
        old_reason="",
        reason="Dopisaliśmy.",
    ),
    RemarkAnswered(
        number="WRO/2026/KON-1/U-0001",
        verdict="partly",
        state="accepted",
        old_verdict="accepted",
        old_reason="Dopisaliśmy.",
        reason="Dopisaliśmy połowę.",
    ),
    ErasureDone(rooms=("consultations", "notify", "people")),
    AnswersPublished(number="WRO/2026/KON-1", answers=1, late=0),
    AnswersPublished(number="WRO/2026/KON-1", answers=5, late=2),
)

CHANGES: Final[dict[type[Fact], tuple[tuple[str, str], ...]]] = {
    RemarkReleased: (("old", "new"),),
    RemarkAnswered: (("old_verdict", "verdict"), ("old_reason", "reason")),
}
"""Facts that tell of a change -> their pairs of fields (before, after)."""
