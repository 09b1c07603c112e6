"""Pages of jobs: what waits, what runs, what failed; one job and what can be done about it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.administration.actions.jobs import cancel_job, repeat_job
from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.reading.jobs import (
    Job,
    job_of_city,
    jobs_of_city,
    last_night,
    runs_of_imports,
    status_label,
)
from wspolnie.foundation.web.pages import page
from wspolnie.services.imports.acts import ImportAct
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door


def find(number: int) -> Job:
    """The job of an address, when it is this city's."""
    found = job_of_city(number) if number < 2**63 else None
    if found is None:
        raise Http404
    return found


@door(AdministrationAct.SEE_JOBS)
def index(request: HttpRequest) -> HttpResponse:
    """The queue, imports, the night's work."""
    context = {
        "jobs": jobs_of_city(),
        "night": last_night(),
        "runs": runs_of_imports(),
        "can_import": decide(actor_of(request), ImportAct.RUN).ok,
        "status_label": status_label,
    }
    return page(request, "administration/jobs.html", context, private=True)


@door(AdministrationAct.SEE_JOBS)
def job(request: HttpRequest, number: int) -> HttpResponse:
    """One job, and what will happen when it is repeated or cancelled."""
    actor = actor_of(request)
    context = {
        "job": find(number),
        "status_label": status_label,
        "can_steer": decide(actor, AdministrationAct.STEER_JOBS).ok,
        "can_import": decide(actor, ImportAct.RUN).ok,
    }
    return page(request, "administration/job.html", context, private=True)


@door(AdministrationAct.STEER_JOBS, "POST")
def repetition(request: HttpRequest, number: int) -> HttpResponse:
    """A failed job goes again."""
    repeat_job(find(number), by=actor_of(request))
    return redirect("administration_jobs")


@door(AdministrationAct.STEER_JOBS, "POST")
def cancellation(request: HttpRequest, number: int) -> HttpResponse:
    """A waiting job will not be done."""
    cancel_job(find(number), by=actor_of(request))
    return redirect("administration_jobs")
