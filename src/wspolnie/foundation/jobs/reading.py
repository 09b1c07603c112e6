"""Whether a worker lives, as its last sign of life says."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db.models import F, Min
from django.db.models.functions import Greatest, Now

from wspolnie.foundation.jobs.models import Pulse

STALE: Final = timedelta(seconds=60)
"""A worker that has been silent for so long is taken for dead."""


def silence() -> timedelta | None:
    """How long ago a worker last gave a sign of life; None: none ever did.

    Asked of the clock that dated it. When that clock was set back, a beat of the time ahead is no sign of life either.
    """
    apart = Greatest(Now() - F("beat_at"), F("beat_at") - Now())
    found: timedelta | None = Pulse.objects.aggregate(silence=Min(apart))["silence"]
    return found
