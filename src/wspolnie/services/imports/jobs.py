"""Queued work of imports: one batch is one job; it queues the next in the transaction of its own rows."""

from __future__ import annotations

from uuid import UUID

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.jobs.tasks import city_job
from wspolnie.services.imports.actions import take_batch
from wspolnie.services.imports.models import ImportRun
from wspolnie.services.imports.states import RunState


@city_job("imports.batch")
def batch(run_id: str, position: str) -> None:
    """Take one batch; a worker that dies in it has taken nothing of it."""
    run = take_batch(UUID(run_id), int(position))
    if run.state == RunState.RUNNING and run.done > int(position):
        queue(run)


def queue(run: ImportRun) -> None:
    """Let a worker take the run's next batch, once the running transaction is committed."""
    batch.defer(city_id=str(current_city()), run_id=str(run.pk), position=str(run.done))
