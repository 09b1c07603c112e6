"""Examples of facts of invitations."""

from __future__ import annotations

from typing import Final

from wspolnie.desks.consultations.facts.invitations import (
    InvitationFollowed,
    InvitationsStopped,
    InvitationsWelcome,
    OrganisationsInvited,
)
from wspolnie.foundation.modules import Fact

INVITED: Final[tuple[Fact, ...]] = (
    OrganisationsInvited(number="WRO/2026/KON-3", count=1),
    OrganisationsInvited(number="WRO/2026/KON-3", count=25),
    InvitationFollowed(number="WRO/2026/KON-3", organisation="Fundacja Próbna"),
    InvitationsStopped(organisation="Fundacja Próbna"),
    InvitationsWelcome(organisation="Fundacja Próbna"),
)
