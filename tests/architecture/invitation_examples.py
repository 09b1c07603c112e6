"""Examples of facts of invitations."""

from __future__ import annotations

from typing import Final

from wspolnie.desks.consultations.facts.invitations import (
    InvitationFollowed,
    InvitationsStopped,
    InvitationsWelcome,
    OrganisationsInvited,
)
from wspolnie.desks.consultations.facts.sectors import SectorInvited, SectorMeetingChanged, SectorMeetingPlanned
from wspolnie.foundation.modules import Fact

INVITED: Final[tuple[Fact, ...]] = (
    OrganisationsInvited(number="WRO/2026/KON-3", count=1),
    OrganisationsInvited(number="WRO/2026/KON-3", count=25),
    InvitationFollowed(number="WRO/2026/KON-3", organisation="Fundacja Próbna"),
    InvitationsStopped(organisation="Fundacja Próbna"),
    InvitationsWelcome(organisation="Fundacja Próbna"),
    SectorMeetingPlanned(name="Kultura w programie", theme="Kultura", year=2027),
    SectorMeetingChanged(name="Kultura w programie", old_theme="Kultura", old_year=2027, theme="Sport", year=2028),
    SectorInvited(name="Kultura w programie", theme="Kultura", count=1),
    SectorInvited(name="Kultura w programie", theme="Kultura", count=12),
)
