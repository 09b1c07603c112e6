"""An invitation in each of the two cities, and an organisation that wants no more of them."""

from __future__ import annotations

from tests.factories import Makers
from wspolnie.desks.consultations.actions.invitations import follow_invitation, invite, stop_invitations
from wspolnie.desks.consultations.models import Consultation, Invitation
from wspolnie.desks.consultations.numbers import invitation_code
from wspolnie.desks.consultations.reading.invitations import Choice


def invitation_of(make: Makers, consultation: Consultation, word: str) -> Invitation:
    """Invited, followed, stopped."""
    invite(consultation, Choice(words=f"Klub Nowy {word}"), word=f"Zaprasza {word}.", expected=1, by=make.clerk())
    one = Invitation.objects.get(consultation=consultation)
    follow_invitation(invitation_code(one.pk))
    stop_invitations(invitation_code(one.pk))
    return one
