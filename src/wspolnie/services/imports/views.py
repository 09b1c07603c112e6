"""Pages of imports: send a file, see what would happen, start, watch, stop, take away what could not be taken."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Importer, Refused, registry
from wspolnie.foundation.sheets import SHEETS, Result, Target, write_csv
from wspolnie.foundation.web.nouns import old_address
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.services.imports.actions import look_at, looked_through, resume_run, start_run, stop_run
from wspolnie.services.imports.acts import ImportAct
from wspolnie.services.imports.forms import UploadForm
from wspolnie.services.imports.jobs import queue
from wspolnie.services.imports.models import ImportRun, RowError
from wspolnie.services.imports.states import RunState
from wspolnie.spaces.policy import require
from wspolnie.spaces.views import actor_of, door, step_in

SHOWN: Final = 50
STILL: Final = timedelta(minutes=2)
"""A run that has not moved for so long has lost its worker and can be taken up again."""


def find_importer(request: HttpRequest, kind: str, target_id: UUID | None) -> tuple[Importer, Target | None]:
    """The importer of an address and into what its rows go, when the reader may use it there."""
    try:
        importer = registry.importer(kind)
    except KeyError as unknown:
        raise Http404 from unknown
    actor = actor_of(request)
    if importer.target is None:
        require(actor, ImportAct.RUN)
        require(actor, importer.act)
        return importer, None
    target = importer.target(target_id) if target_id is not None else None
    if target is None:
        raise Http404
    require(step_in(request, target.space_id), importer.act, target.space_id)
    return importer, target


def asked_target(request: HttpRequest) -> UUID | None:
    """`?do=<id>` of the address: into what the rows shall go."""
    try:
        return UUID(request.GET.get("do", ""))
    except ValueError:
        return None


def find_run(request: HttpRequest, run_id: UUID) -> tuple[ImportRun, Importer, Target | None]:
    """The run of an address, when the reader may see it."""
    run: ImportRun | None = ImportRun.objects.select_related("file").filter(pk=run_id).first()
    if run is None:
        raise Http404
    return run, *find_importer(request, run.kind, run.target)


def place_of(importer: Importer, target: Target | None) -> dict[str, Any]:
    """Where a page of imports stands: its own address, and where to go back."""
    here = reverse("import_upload", args=[importer.kind])
    template = reverse("import_template", args=[importer.kind, "xlsx"])
    query = f"?do={target.id}" if target else ""
    return {
        "importer": importer,
        "target": target,
        "here": here + query,
        "template": template + query,
        "back": target.url if target else reverse(importer.route),
    }


@door(ImportAct.RUN, "GET", "POST", within=True)
def upload(request: HttpRequest, kind: str) -> HttpResponse:
    """What a file must have, the button, and the runs before."""
    importer, target = find_importer(request, kind, asked_target(request))
    if request.method == "GET" and (moved := old_address(request, reverse("import_upload", args=[kind]))):
        return moved
    form = UploadForm(request.POST or None, request.FILES or None) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        try:
            run = look_at(sent.chunks(), importer, name=sent.name, by=actor_of(request), target=target)
        except Refused as refusal:
            form.add_error("file", refusal.reason)
        else:
            queue(run)
            return redirect("import_run", run.pk)
    runs = ImportRun.objects.filter(kind=kind, target=target.id if target else None).select_related("file")
    context = place_of(importer, target) | {"form": form, "runs": runs.order_by("-started_at")[:10]}
    return page(request, "imports/upload.html", context, status=422 if form.errors else 200, private=True)


@door(ImportAct.RUN, within=True)
def template(request: HttpRequest, kind: str, form: str) -> HttpResponse:
    """An empty file with the names of the columns that are read."""
    importer, _target = find_importer(request, kind, asked_target(request))
    if form not in SHEETS:
        raise Http404
    write, mime = SHEETS[form]
    return sheet_response(write(tuple(importer.hints) or importer.columns, ()), mime, f"{importer.kind}.{form}")


@door(ImportAct.RUN, within=True)
def progress(request: HttpRequest, run: UUID) -> HttpResponse:
    """How far the run has come; the page looks again by itself while it goes on. Of a dry run: what will come in."""
    found, importer, target = find_run(request, run)
    stands_still = found.state == RunState.RUNNING and timezone.now() - found.moved_at > STILL
    ended_look = found.dry_run and found.state == RunState.DONE
    where = leafing(asked_page(request), found.rows, SHOWN)
    looked = looked_through(found, importer, where.shown) if ended_look else []
    context = place_of(importer, target) | {
        "run": found,
        "states": RunState,
        "stands_still": stands_still,
        "looked": looked if any(outcome.told for outcome in looked) else [],
        "where": where,
        "errors": RowError.objects.filter(run=found).order_by("row")[:SHOWN],
        "error_count": found.refused + found.repeated,
        "result_label": result_label,
    }
    return page(request, "imports/run.html", context, private=True)


@door(ImportAct.RUN, "POST", within=True)
def start(request: HttpRequest, run: UUID) -> HttpResponse:
    """Take in what a dry run looked at to its end, or go on with what was stopped or stands still."""
    found, _importer, _target = find_run(request, run)
    actor = actor_of(request)
    if found.state == RunState.STOPPED:
        resume_run(found, by=actor)
    elif found.dry_run and found.state == RunState.DONE:
        found = start_run(found, by=actor)
    queue(found)
    return redirect("import_run", found.pk)


@door(ImportAct.RUN, "POST", within=True)
def stop(request: HttpRequest, run: UUID) -> HttpResponse:
    """Finish the batch in hand and begin no other."""
    found, _importer, _target = find_run(request, run)
    stop_run(found, by=actor_of(request))
    return redirect("import_run", found.pk)


@door(ImportAct.RUN, within=True)
def errors(request: HttpRequest, run: UUID) -> HttpResponse:
    """Every row that was not taken, for a spreadsheet."""
    found, importer, _target = find_run(request, run)
    rows = RowError.objects.filter(run=found).order_by("row")
    lines = ((str(error.row), result_label(error.result), error.cell, error.message) for error in rows)
    content = write_csv((_("row"), _("what became of it"), _("column"), _("reason")), lines)
    return sheet_response(content, SHEETS["csv"][1], f"{importer.kind}-{_('errors')}.csv")


def sheet_response(content: bytes, mime: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
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
