"""Whether a worker lives, as its last sign of life says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from wspolnie.foundation.jobs.models import Pulse

STALE: Final = timedelta(seconds=60)
"""A worker that has been silent for so long is taken for dead."""


def silence() -> timedelta | None:
    """How long ago a worker last gave a sign of life; None: none ever did."""
    pulse = Pulse.objects.order_by("-beat_at").first()
    return datetime.now(UTC) - pulse.beat_at if pulse else None
