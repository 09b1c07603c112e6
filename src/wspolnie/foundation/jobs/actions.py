"""Verb of workers: show that one lives; the dead are forgotten after a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from wspolnie.foundation.jobs.models import Pulse


def beat(worker: str) -> None:
    """Note that `worker` (host and process) is alive now."""
    now = datetime.now(UTC)
    Pulse.objects.update_or_create(worker=worker, defaults={"beat_at": now})
    Pulse.objects.filter(beat_at__lt=now - timedelta(days=1)).delete()
