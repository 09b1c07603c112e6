"""Jobs of the bound city in the queue, and the night's last work. Jobs that succeeded leave the queue at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinatePeriodicDefer

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.modules import registry
from wspolnie.services.imports.models import ImportRun
from wspolnie.services.imports.states import RunState

WAITS: Final = "todo"
RUNS: Final = "doing"
FAILED: Final = "failed"
NIGHTLY: Final = "wspolnie.keep_house"
"""The night's work of the installation (see `config/worker.py`)."""
SHOWN: Final = 100


@dataclass(frozen=True, slots=True)
class Job:
    """A job of the queue as people read it; `run` is the import that it belongs to."""

    id: int
    task: str
    label: str
    status: str
    attempts: int
    at: datetime | None
    run: UUID | None

    @property
    def is_waiting(self) -> bool:
        return self.status == WAITS

    @property
    def has_failed(self) -> bool:
        return self.status == FAILED


@dataclass(frozen=True, slots=True)
class Night:
    """The night's last work: when it was queued, and whether it is done; None: it never was."""

    queued_at: datetime | None = None
    status: str = ""

    @property
    def has_failed(self) -> bool:
        return self.status == FAILED


def _mine() -> QuerySet[ProcrastinateJob]:
    """The queue is the installation's: only jobs of the bound city are looked at."""
    found: QuerySet[ProcrastinateJob] = ProcrastinateJob.objects.filter(args__city_id=str(current_city()))
    return found.annotate(last_at=Max("procrastinateevent__at"))


def jobs_of_city() -> list[Job]:
    """The newest first, at most a hundred."""
    return _jobs(_mine().order_by("-id")[:SHOWN])


def job_of_city(job_id: int) -> Job | None:
    """A job of the bound city; one of another city is unknown."""
    return next(iter(_jobs(_mine().filter(pk=job_id))), None)


def count_of_jobs(*statuses: str) -> int:
    """How many jobs of the bound city stand so."""
    return ProcrastinateJob.objects.filter(args__city_id=str(current_city()), status__in=statuses).count()


def _jobs(rows: Iterable[ProcrastinateJob]) -> list[Job]:
    owners = {task.name: module.label for module in registry.all() for task in module.jobs}
    return [
        Job(
            id=row.pk,
            task=row.task_name,
            label=_(owners[row.task_name]) if row.task_name in owners else row.task_name,
            status=row.status,
            attempts=row.attempts,
            at=getattr(row, "last_at", None),
            run=_uuid(row.args.get("run_id")),
        )
        for row in rows
    ]


def _uuid(value: object) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None


def status_label(status: str) -> str:
    """The queue's word for people."""
    labels = {
        WAITS: _("waits"),
        RUNS: _("is being done"),
        FAILED: _("failed"),
        "cancelled": _("cancelled"),
        "aborted": _("broken off"),
        "succeeded": _("done"),
    }
    return labels.get(status, status)


def last_night() -> Night:
    """When housekeeping was last queued; a job that is gone from the queue succeeded."""
    last = ProcrastinatePeriodicDefer.objects.filter(task_name=NIGHTLY).order_by("-defer_timestamp").first()
    if last is None or last.defer_timestamp is None:
        return Night()
    job = ProcrastinateJob.objects.filter(task_name=NIGHTLY).order_by("-id").first()
    later = job is not None and last.job_id == job.pk
    return Night(datetime.fromtimestamp(last.defer_timestamp, UTC), job.status if job and later else "succeeded")


def runs_of_imports() -> list[ImportRun]:
    """The newest imports; a dry run that ended is only a look and is left out."""
    ended_looks = ImportRun.objects.filter(dry_run=True, state=RunState.DONE).values("pk")
    return list(ImportRun.objects.exclude(pk__in=ended_looks).select_related("file").order_by("-started_at")[:20])
