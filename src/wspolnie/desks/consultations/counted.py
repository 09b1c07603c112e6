"""What figures count of consultations: remarks sent in an organisation's name, invitations, who wrote."""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet, Value
from django.utils.translation import gettext_noop as _

from wspolnie.desks.consultations.models import Invitation, Remark
from wspolnie.desks.consultations.states import Standing
from wspolnie.foundation.activity import ActivityKind, ParticipationKind


def spoken() -> QuerySet[Remark]:
    """Public remarks of organisations for which their authors are known to speak."""
    rows: QuerySet[Remark] = Remark.objects.released().filter(represents__isnull=False)
    return rows.exclude(standing=Standing.DECLARED).annotate(of=F("represents_id"), at=F("received_at"))


def invited() -> QuerySet[Invitation]:
    """Invitations to consultations."""
    rows: QuerySet[Invitation] = Invitation.objects.annotate(of=F("organisation_id"), at=F("invited_at"))
    return rows


def wrote() -> QuerySet[Remark]:
    """Public remarks, each of one author."""
    rows: QuerySet[Remark] = Remark.objects.released()
    return rows.annotate(who=F("side"), at=F("received_at"), people=Value(1))


ACTIVITY: Final = (
    ActivityKind(name="uwagi", label=_("remarks sent in its name"), rows=spoken),
    ActivityKind(name="zaproszenia", label=_("invitations to consultations"), rows=invited, is_own=False),
)
PARTICIPATION: Final = (ParticipationKind(name="uwagi", label=_("remarks in consultations"), rows=wrote),)
