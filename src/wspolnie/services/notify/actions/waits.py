"""Verb of a clock that was set back: what it put off too far is due again."""

from __future__ import annotations

import operator
from datetime import UTC, datetime, timedelta
from functools import reduce
from typing import Final

from django.db import transaction
from django.db.models import Q

from wspolnie.services.notify.actions.sending import LAST_ATTEMPT, wait_after
from wspolnie.services.notify.models import Letter, Notice
from wspolnie.services.notify.states import WAITING

SLACK: Final = timedelta(minutes=1)
A_DAY: Final = timedelta(hours=25)
"""The longest way to the next hour of the daily letter, on the day of 25 hours."""


def bring_forward() -> int:
    """What waits in the bound city for longer than its rules explain was dated by a clock that has been set back since:
    it is due now. Returns how much that was."""
    now = datetime.now(UTC)
    tried = (Q(attempts=tries, not_before__gt=now + wait_after(tries) + SLACK) for tries in range(LAST_ATTEMPT + 1))
    soon, daily = Q(daily=False, due_at__gt=now + SLACK), Q(daily=True, due_at__gt=now + A_DAY + SLACK)
    with transaction.atomic():
        letters = Letter.objects.filter(reduce(operator.or_, tried), state__in=WAITING).update(not_before=now)
        notices = Notice.objects.filter(soon | daily, letter__isnull=True).update(due_at=now)
    return letters + notices
