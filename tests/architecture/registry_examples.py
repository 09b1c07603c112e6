"""Examples of what happens with public registers."""

from __future__ import annotations

from typing import Final

from wspolnie.foundation.modules import Fact
from wspolnie.services.registers.facts import (
    CourtRegisterAsked,
    RegisterAsked,
    RegisterRoundEnded,
    RegisterRoundStarted,
    RegisterRoundStopped,
)

REGISTRIES: Final[tuple[Fact, ...]] = (
    CourtRegisterAsked(organisation="Klub Żółw", krs="0009100011", found=True),
    RegisterAsked(register="court", organisation="Klub Żółw", number="0009100011", found=True),
    RegisterAsked(register="regon", organisation="Klub Żółw", number="8970001004", found=False),
    RegisterRoundStarted(register="court", rows=120, asked=0),
    RegisterRoundStarted(register="court", rows=120, asked=7),
    RegisterRoundStopped(register="regon", rows=120, asked=7, by_itself=False),
    RegisterRoundStopped(register="regon", rows=120, asked=7, by_itself=True),
    RegisterRoundEnded(register="court", asked=120, known=110, unknown=8, unanswered=2),
)
