"""What came of this year's remarks, in four numbers for the city's front page; each is counted from the records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.models import Remark
from wspolnie.desks.consultations.states import WORDED, RoundState
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.front import Figure
from wspolnie.foundation.text.amounts import number, percent
from wspolnie.spaces.policy import NOBODY, spaces_visible_to

NUMBERS: Final = ("received", "in_time", "late", "changed", "overdue")


def figures_of_year(now: datetime) -> Sequence[Figure]:
    """Of remarks received since 1 January by the city's clock in public matters; none when there were none.

    Answered in time: of those whose due time has passed or whose answers are published, the share published by then.
    """
    told = counted(now)
    if not told["received"]:
        return ()
    language = (get_language() or "pl").split("-")[0]
    due = told["in_time"] + told["late"] + told["overdue"]
    return (
        Figure(number(told["received"], language), _("remarks since January")),
        Figure(percent(told["in_time"] / due, language) if due else "–", _("answered in time")),
        Figure(number(told["changed"], language), _("changed the document, wholly or in part")),
        Figure(number(told["overdue"], language), _("wait for an answer after its due time")),
    )


def counted(now: datetime) -> dict[str, int]:
    """received, in_time, late, changed, overdue: one statement, made once."""
    since = timezone.localtime(now).replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    found = _counted(since=since, now=now)
    return found[0] if found else dict.fromkeys(NUMBERS, 0)


def _of_year(since: datetime, now: datetime) -> QuerySet[Any, dict[str, int]]:
    answered = Q(round__state=RoundState.ANSWERED)
    by_then = Q(round__answered_at__lte=F("round__answers_due_at"))
    return (
        Remark.objects.live()
        .filter(spaces_visible_to(NOBODY, "round__consultation__space__"), received_at__gte=since)
        .exclude(round__state=RoundState.DRAFT)
        .order_by()
        .values("city_id")
        .annotate(
            received=Count("pk"),
            in_time=Count("pk", filter=answered & by_then),
            late=Count("pk", filter=answered & ~by_then),
            changed=Count("pk", filter=answered & Q(answer__verdict__in=[verdict.value for verdict in WORDED])),
            overdue=Count("pk", filter=Q(round__state=RoundState.STARTED, round__answers_due_at__lt=now)),
        )
        .values(*NUMBERS)
    )


_counted: Kept[dict[str, int]] = Kept(_of_year, since=datetime, now=datetime)
