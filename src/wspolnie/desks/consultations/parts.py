"""Consultations that concern a district, with their meetings, for its page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.models import Round
from wspolnie.desks.consultations.states import Phase, RoundState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Part
from wspolnie.spaces.policy import Actor
from wspolnie.tools.meetings.models import Meeting

PAST: Final = 5
"""Answered matters shown; the newest."""


def about_district(actor: Actor, district_id: UUID) -> Sequence[Part]:
    """What is open or comes, the next meetings about it, and what was answered lately (REQ-009)."""
    now = instant()
    rounds = (
        Round.objects.visible_to(actor)
        .filter(consultation__districts__district_id=district_id)
        .exclude(state=RoundState.DRAFT)
        .select_related("consultation__space")
    )
    going = [(one, one.phase(now)) for one in rounds.filter(state=RoundState.STARTED).order_by("closes_at")]
    spaces = [one.consultation.space_id for one, _phase in going]
    meetings = Meeting.objects.visible_to(actor).filter(space__in=spaces).upcoming(now).in_order()
    told = {
        "open": [one for one, phase in going if phase is Phase.OPEN],
        "coming": [one for one, phase in going if phase is Phase.ANNOUNCED],
        "closed": [one for one, phase in going if phase is Phase.CLOSED],
        "meetings": [
            (one, reverse("meeting", args=["konsultacje", one.space.slug, one.number]))
            for one in meetings.select_related("space")
        ],
        "answered": list(rounds.filter(state=RoundState.ANSWERED).order_by("-answered_at")[:PAST]),
    }
    heading = _("What the city asks about here")
    return (Part(order=10, anchor="sprawy", heading=heading, template="consultations/_near.html", told=told),)
