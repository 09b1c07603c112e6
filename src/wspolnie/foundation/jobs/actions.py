"""Verb of workers: show that one lives; the dead are forgotten after a day."""

from __future__ import annotations

from datetime import timedelta

from django.db.models.functions import Now

from wspolnie.foundation.jobs.models import Pulse


def beat(worker: str) -> None:
    """Note that `worker` (host and process) is alive now, by the clock of the database: the one that all share."""
    Pulse.objects.update_or_create(worker=worker, defaults={"beat_at": Now()})
    Pulse.objects.filter(beat_at__lt=Now() - timedelta(days=1)).delete()
