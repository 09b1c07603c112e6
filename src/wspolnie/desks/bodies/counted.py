"""What figures count of bodies: seats that organisations take."""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet
from django.utils.translation import gettext_noop as _

from wspolnie.desks.bodies.models import Seat
from wspolnie.foundation.activity import ActivityKind


def seated() -> QuerySet[Seat]:
    """Seats of organisations, when they were given."""
    rows: QuerySet[Seat] = Seat.objects.filter(organisation__isnull=False)
    return rows.annotate(of=F("organisation_id"), at=F("given_at"))


ACTIVITY: Final = (ActivityKind(name="grupy", label=_("seats in groups and councils"), rows=seated),)
