"""Examples of what happens to bodies."""

from __future__ import annotations

from typing import Final

from wspolnie.desks.bodies.facts import (
    BodyDescribed,
    BodyDissolved,
    BodyEntered,
    RegulationsEntered,
    SeatEnded,
    SeatGiven,
)
from wspolnie.foundation.modules import Fact

NAME: Final = "Zieleń na podwórkach"
BODIES: Final[tuple[Fact, ...]] = (
    BodyEntered(name=NAME, kind="gds"),
    BodyDescribed(name=NAME, sha256="0" * 64),
    BodyDissolved(name=NAME, reason="Uchwała nr 1."),
    RegulationsEntered(
        body=NAME, number=2, adopted="konsensusem na spotkaniu", in_force_from="2026-03-01", sha256="0" * 64
    ),
    SeatGiven(
        body=NAME,
        title="member",
        side="organisation",
        whom="Klub Bocian",
        basis="wybór w głosowaniu",
        since="2026-01-01",
        until="",
    ),
    SeatGiven(body=NAME, title="secretary", side="office", whom="", basis="", since="2026-01-01", until="2027-01-01"),
    SeatEnded(body=NAME, title="member", side="organisation", whom="Klub Bocian", until="2026-06-30"),
    SeatEnded(body=NAME, title="leader", side="resident", whom="", until="2026-06-30"),
)
