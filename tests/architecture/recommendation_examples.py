"""Examples of what happens to recommendations."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from wspolnie.foundation.modules import Fact
from wspolnie.tools.decisions.facts import (
    ForwardingDeclined,
    ForwardingTaken,
    OfficeReminded,
    RecommendationAdopted,
    RecommendationAdvanced,
    RecommendationCarriedOut,
    RecommendationDropped,
    RecommendationForwarded,
    RecommendationPassed,
    RecommendationReplied,
    RecommendationReworded,
    RecommendationSent,
    RecommendationWithdrawn,
    RecommendationWorded,
)

TITLE: Final = "Zwolnić z opłat ogródki deszczowe"
BODY: Final = "Zieleń na podwórkach"
OFFICE: Final = "Wydział Środowiska"
DIGEST: Final = "0" * 64
RECOMMENDATIONS: Final[tuple[Fact, ...]] = (
    RecommendationWorded(title=TITLE),
    RecommendationReworded(title=TITLE, sha256=DIGEST),
    RecommendationDropped(title=TITLE, reason="Nie ma zgody."),
    RecommendationAdopted(
        title=TITLE,
        body=BODY,
        way="vote",
        votes_for=9,
        votes_against=1,
        votes_abstained=2,
        on="2026-10-07",
        sha256=DIGEST,
    ),
    RecommendationAdopted(
        title=TITLE,
        body=BODY,
        way="consensus",
        votes_for=None,
        votes_against=None,
        votes_abstained=None,
        on="2026-10-07",
        sha256=DIGEST,
    ),
    RecommendationSent(title=TITLE, body=BODY, office=OFFICE, due_at=datetime(2026, 11, 9, 14, 30, tzinfo=UTC)),
    RecommendationPassed(title=TITLE, old=OFFICE, new="Wydział Nieruchomości", because="To ich grunty."),
    RecommendationReplied(title=TITLE, office=OFFICE, number=1, verdict="accepted", do_by="2027-03-31", sha256=DIGEST),
    RecommendationReplied(title=TITLE, office=OFFICE, number=2, verdict="rejected", do_by="", sha256=DIGEST),
    RecommendationAdvanced(title=TITLE, sha256=DIGEST),
    RecommendationCarriedOut(title=TITLE, office=OFFICE, sha256=DIGEST),
    RecommendationWithdrawn(title=TITLE, body=BODY, reason="Zrobiło się bez niej."),
    RecommendationForwarded(title=TITLE, giver=BODY, receiver="Rada Pożytku", why="To sprawa miasta."),
    ForwardingTaken(title=TITLE, receiver="Rada Pożytku"),
    ForwardingDeclined(title=TITLE, receiver="Rada Pożytku", reason="Nie nasza sprawa."),
    OfficeReminded(title=TITLE, office=OFFICE, kind="before", number=1),
    OfficeReminded(title=TITLE, office=OFFICE, kind="after", number=1),
    OfficeReminded(title=TITLE, office="Departament", kind="above", number=1),
    OfficeReminded(title=TITLE, office=OFFICE, kind="promise", number=1),
)
