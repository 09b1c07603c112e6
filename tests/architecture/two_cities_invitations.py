"""Invitations in each of the two cities, to a consultation and to a meeting of a sector; an organisation that wants no
more of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.factories import Makers
from wspolnie.desks.consultations.actions.invitations import follow_invitation, invite, stop_invitations
from wspolnie.desks.consultations.actions.sectors import hold_for_sector
from wspolnie.desks.consultations.models import Consultation, Invitation
from wspolnie.desks.consultations.numbers import invitation_code
from wspolnie.desks.consultations.reading.invitations import Choice
from wspolnie.foundation.cities.models import Theme
from wspolnie.tools.meetings.actions import Arranged, plan_meeting


def invitation_of(make: Makers, consultation: Consultation, word: str) -> Invitation:
    """Invited to both, followed, stopped."""
    start = datetime.now(UTC) + timedelta(days=4)
    said = Arranged(
        name=f"Branża {word}",
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        host=f"Biuro {word}",
        place=f"Sala {word}",
    )
    planned = plan_meeting(consultation.space, said, by=make.clerk())
    theme = Theme.objects.get(slug="branza")
    sector = hold_for_sector(planned, theme=theme, year=2027, by=make.clerk())
    words = Choice(words=f"Klub Nowy {word}")
    invite(consultation, words, word=f"Zaprasza {word}.", expected=1, by=make.clerk(), sector=sector)
    invite(consultation, words, word=f"Zaprasza {word}.", expected=1, by=make.clerk())
    one = Invitation.objects.get(consultation=consultation, sector=None)
    follow_invitation(invitation_code(one.pk))
    stop_invitations(invitation_code(one.pk))
    return one
