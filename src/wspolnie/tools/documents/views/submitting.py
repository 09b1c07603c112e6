"""Pages of adoption: submission, resolution, rejection, the report; each shows what will happen before the button."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from wspolnie.foundation.web.city import city_of
from wspolnie.spaces.views import door
from wspolnie.tools.documents.actions.submitting import (
    Adoption,
    adopt_document,
    give_report,
    reject_document,
    submit_document,
)
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.forms.way import AdoptionForm, RejectionForm, ReportForm, SubmissionForm
from wspolnie.tools.documents.models import Submission
from wspolnie.tools.documents.reading import has_report, missing_of, newest_version, report_due, today
from wspolnie.tools.documents.states import LIFE_MOVES, Life
from wspolnie.tools.documents.views.found import Found, find
from wspolnie.tools.documents.views.recording import recorded


def _possible(found: Found, to: Life) -> bool:
    return to in LIFE_MOVES[Life(found.document.state)]


def _last(found: Found) -> Submission | None:
    return Submission.objects.select_related("version").filter(document=found.document).order_by("-number").first()


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def submission(request: HttpRequest, slug: str) -> HttpResponse:
    """What is missing, with links; or what will be recorded, and the button."""
    found, city = find(request, slug), city_of(request)
    last = _last(found)
    initial = {"to_body": last.to_body if last else f"Rada Miejska {city.name_genitive}", "on": today()}
    if last is not None:
        initial["by_body"] = last.by_body
    form = SubmissionForm(request.POST or None, initial=initial)
    version = newest_version(found.document)
    context: dict[str, Any] = {
        "missing": missing_of(found.document),
        "possible": _possible(found, Life.SUBMITTED),
        "version": version,
    }

    def verb(said: dict[str, Any]) -> None:
        submit_document(found.document, **said, by=found.actor)

    return recorded(request, found, form, verb, "documents/submission.html", context)


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def adoption(request: HttpRequest, slug: str) -> HttpResponse:
    """The resolution: number, day, body, link, days in force."""
    found = find(request, slug)
    last, year = _last(found), found.document.year
    initial: dict[str, Any] = {"body": last.to_body if last else ""}
    if year is not None:
        initial |= {"since": today().replace(year, 1, 1), "until": today().replace(year, 12, 31)}
    form = AdoptionForm(request.POST or None, initial=initial)
    context = {"possible": _possible(found, Life.ADOPTED), "last": last}

    def verb(said: dict[str, Any]) -> None:
        adopt_document(found.document, Adoption(**said), by=found.actor)

    return recorded(request, found, form, verb, "documents/adoption.html", context)


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def rejection(request: HttpRequest, slug: str) -> HttpResponse:
    """The body said no: when and why."""
    found = find(request, slug)
    form = RejectionForm(request.POST or None)
    context = {"possible": _possible(found, Life.REJECTED), "last": _last(found)}

    def verb(said: dict[str, Any]) -> None:
        reject_document(found.document, **said, by=found.actor)

    return recorded(request, found, form, verb, "documents/rejection.html", context)


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """The report on an annual programme: to whom, when, where it is published; with the day of the law."""
    found = find(request, slug)
    due = report_due(found.document)
    form = ReportForm(request.POST or None, initial={"to_body": found.document.adopted_by})
    context = {"due": due, "possible": due is not None and not has_report(found.document.pk)}

    def verb(said: dict[str, Any]) -> None:
        give_report(found.document, **said, by=found.actor)

    return recorded(request, found, form, verb, "documents/report.html", context)
