"""What figures count of meetings: how many came, by class."""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet
from django.utils.translation import gettext_noop as _

from wspolnie.foundation.activity import ParticipationKind
from wspolnie.tools.meetings.models import Attendance


def came() -> QuerySet[Attendance]:
    """Counts of a meeting, each for one class."""
    rows: QuerySet[Attendance] = Attendance.objects.filter(meeting__reason="")
    return rows.annotate(who=F("side"), at=F("meeting__starts_at"), people=F("count"))


PARTICIPATION: Final = (ParticipationKind(name="spotkania", label=_("meetings"), rows=came),)
