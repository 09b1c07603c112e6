"""Verbs of jobs: a failed one goes again, a waiting one is cancelled. Only jobs of the bound city can be reached."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.facts import JobCancelled, JobRepeated
from wspolnie.desks.administration.reading.jobs import Job
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused, registry
from wspolnie.spaces.policy import Actor, require


def repeat_job(job: Job, *, by: Actor) -> None:
    """Every job of a room may run twice without doubling anything, so a failed one goes again.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it has not failed, or no room knows such a job any more.
    """
    require(by, AdministrationAct.STEER_JOBS)
    if not job.has_failed:
        raise Refused(_("Only a job that failed can be repeated."))
    if job.task not in {task.name for module in registry.all() for task in module.jobs}:
        raise Refused(_("This version does not know such a job any more."))
    with transaction.atomic():
        app.job_manager.retry_job_by_id(job.id, retry_at=timezone.now())
        record(JobRepeated(task=job.task, job=job.id), actor=by.person_id, capacity=by.capacity)


def cancel_job(job: Job, *, by: Actor) -> None:
    """Raises NotAllowed, and Refused when a worker has taken it meanwhile."""
    require(by, AdministrationAct.STEER_JOBS)
    with transaction.atomic():
        if not app.job_manager.cancel_job_by_id(job.id):
            raise Refused(_("Only a job that waits can be cancelled; a worker has taken this one."))
        record(JobCancelled(task=job.task, job=job.id), actor=by.person_id, capacity=by.capacity)
