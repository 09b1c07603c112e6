"""Pages of imports: send a file, see what would happen, start, watch, stop, take away what could not be taken."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Importer, Refused, registry
from wspolnie.foundation.sheets import Result, write_csv
from wspolnie.foundation.web.pages import page
from wspolnie.services.imports.actions import look_at, resume_run, start_run, stop_run
from wspolnie.services.imports.acts import ImportAct
from wspolnie.services.imports.forms import UploadForm
from wspolnie.services.imports.jobs import queue
from wspolnie.services.imports.models import ImportRun, RowError
from wspolnie.services.imports.states import RunState
from wspolnie.spaces.policy import require
from wspolnie.spaces.views import actor_of, door

SHOWN: Final = 50
STILL: Final = timedelta(minutes=2)
"""A run that has not moved for so long has lost its worker and can be taken up again."""


def find_importer(request: HttpRequest, kind: str) -> Importer:
    """The importer of an address, when the reader may use it."""
    try:
        importer = registry.importer(kind)
    except KeyError as unknown:
        raise Http404 from unknown
    require(actor_of(request), importer.act)
    return importer


def find_run(request: HttpRequest, run_id: UUID) -> tuple[ImportRun, Importer]:
    """The run of an address, when the reader may see it."""
    run: ImportRun | None = ImportRun.objects.select_related("file").filter(pk=run_id).first()
    if run is None:
        raise Http404
    return run, find_importer(request, run.kind)


@door(ImportAct.RUN, "GET", "POST")
def upload(request: HttpRequest, kind: str) -> HttpResponse:
    """What a file must have, the button, and the runs before."""
    importer = find_importer(request, kind)
    form = UploadForm(request.POST or None, request.FILES or None) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        try:
            run = look_at(sent.chunks(), importer, name=sent.name, by=actor_of(request))
        except Refused as refusal:
            form.add_error("file", refusal.reason)
        else:
            queue(run)
            return redirect("import_run", run.pk)
    runs = ImportRun.objects.filter(kind=kind).select_related("file").order_by("-started_at")[:10]
    context = {"form": form, "importer": importer, "runs": runs}
    return page(request, "imports/upload.html", context, status=422 if form.errors else 200, private=True)


@door(ImportAct.RUN)
def progress(request: HttpRequest, run: UUID) -> HttpResponse:
    """How far the run has come; the page looks again by itself while it goes on."""
    found, importer = find_run(request, run)
    stands_still = found.state == RunState.RUNNING and timezone.now() - found.moved_at > STILL
    context = {
        "run": found,
        "importer": importer,
        "states": RunState,
        "stands_still": stands_still,
        "errors": RowError.objects.filter(run=found).order_by("row")[:SHOWN],
        "error_count": found.refused + found.repeated,
        "result_label": result_label,
    }
    return page(request, "imports/run.html", context, private=True)


@door(ImportAct.RUN, "POST")
def start(request: HttpRequest, run: UUID) -> HttpResponse:
    """Take in what the dry run looked at, or go on with what was stopped or stands still."""
    found, _importer = find_run(request, run)
    actor = actor_of(request)
    if found.dry_run:
        found = start_run(found, by=actor)
    elif found.state == RunState.STOPPED:
        resume_run(found, by=actor)
    queue(found)
    return redirect("import_run", found.pk)


@door(ImportAct.RUN, "POST")
def stop(request: HttpRequest, run: UUID) -> HttpResponse:
    """Finish the batch in hand and begin no other."""
    found, _importer = find_run(request, run)
    stop_run(found, by=actor_of(request))
    return redirect("import_run", found.pk)


@door(ImportAct.RUN)
def errors(request: HttpRequest, run: UUID) -> HttpResponse:
    """Every row that was not taken, for a spreadsheet."""
    found, importer = find_run(request, run)
    rows = RowError.objects.filter(run=found).order_by("row")
    lines = ((str(error.row), result_label(error.result), error.cell, error.message) for error in rows)
    content = write_csv((_("row"), _("what became of it"), _("column"), _("reason")), lines)
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{importer.kind}-{_("errors")}.csv"'
    response["Cache-Control"] = "no-store"
    return response


def result_label(word: str) -> str:
    """What became of a row, in the reader's language."""
    labels = {
        Result.CREATED: _("new"),
        Result.CHANGED: _("changed"),
        Result.UNCHANGED: _("unchanged"),
        Result.REPEATED: _("repeated in the file"),
        Result.REFUSED: _("refused"),
    }
    return labels[Result(word)]
