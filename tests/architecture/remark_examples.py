"""Examples of facts of remarks and of their answers."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from wspolnie.desks.consultations.facts.answers import RemarkAnswered
from wspolnie.desks.consultations.facts.remarks import (
    RemarkBlackedOut,
    RemarkChanged,
    RemarkConfirmed,
    RemarkReceived,
    RemarkReleased,
    RemarkSaidConfirmed,
    RemarkSetAside,
    RemarkSpeaksFor,
    RemarkTakenBack,
    RemarkUncovered,
    RemarkWithdrawn,
)
from wspolnie.foundation.modules import Fact

CLOSES: Final = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)

REMARKS: Final[tuple[Fact, ...]] = (
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
    RemarkReceived(
        number="WRO/2026/KON-1/U-0003",
        channel="web",
        received_at=CLOSES,
        timeliness="on_time",
        hour_unknown=False,
        paragraph="§ 6 ust. 2, § 7",
        side="resident",
        proposed="",
        reason="Bo tak.",
        confirmed=False,
    ),
    RemarkConfirmed(number="WRO/2026/KON-1/U-0003", old="unconfirmed", new="received", how="mail"),
    RemarkSaidConfirmed(number="WRO/2026/KON-1/U-0003", old="waiting", new="by_mail"),
    RemarkSaidConfirmed(number="WRO/2026/KON-1/U-0003", old="waiting", new="on_paper"),
    RemarkConfirmed(number="WRO/2026/KON-1/U-0003", old="unconfirmed", new="received", how="proof"),
    RemarkConfirmed(number="WRO/2026/KON-1/U-0003", old="unconfirmed", new="received", how="clerk"),
    RemarkBlackedOut(number="WRO/2026/KON-1/U-0001", places=2, why="dane osoby prywatnej"),
    RemarkUncovered(number="WRO/2026/KON-1/U-0001", why="dane osoby prywatnej"),
    RemarkReleased(number="WRO/2026/KON-1/U-0001", old="received", new="released"),
    RemarkChanged(
        number="WRO/2026/KON-1/U-0001",
        old="released",
        new="received",
        old_proposed="",
        proposed="Inne brzmienie.",
        old_reason="Bo tak.",
        reason="Bo tak będzie lepiej.",
    ),
    RemarkChanged(
        number="WRO/2026/KON-1/U-0001",
        old="received",
        new="received",
        old_proposed="Inne brzmienie.",
        proposed="",
        old_reason="Bo tak będzie lepiej.",
        reason="Bo nie.",
    ),
    RemarkWithdrawn(number="WRO/2026/KON-1/U-0001", old="received", new="withdrawn"),
    RemarkSetAside(
        number="WRO/2026/KON-1/U-0001", old="received", new="not_remark", passed_to="Zarząd Dróg, ZD.1.2026"
    ),
    RemarkSetAside(number="WRO/2026/KON-1/U-0002", old="released", new="abuse", passed_to=""),
    RemarkTakenBack(number="WRO/2026/KON-1/U-0001", old="not_remark", new="received"),
    RemarkSpeaksFor(number="WRO/2026/KON-1/U-0001", organisation="Klub Żółw", old="declared", new="register_mail"),
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
    RemarkAnswered(
        number="WRO/2026/KON-1/U-0001",
        verdict="partly",
        state="draft",
        old_verdict="partly",
        old_reason="Dopisaliśmy połowę.",
        reason="Dopisaliśmy połowę.",
    ),
)
