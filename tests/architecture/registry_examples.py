"""Examples of what happens with public registers."""

from __future__ import annotations

from typing import Final

from wspolnie.foundation.modules import Fact
from wspolnie.services.registers.facts import CourtRegisterAsked

REGISTRIES: Final[tuple[Fact, ...]] = (
    CourtRegisterAsked(organisation="Klub Żółw", krs="0009100011", found=True),
    CourtRegisterAsked(organisation="Klub Żółw", krs="0009100011", found=False),
)
