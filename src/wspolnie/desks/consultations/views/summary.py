"""The summary of a round while it runs: for the office, on screen, on paper and in a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.report.content import Grid
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.days import came, grids, lines, parts_of
from wspolnie.desks.consultations.states import Phase
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.sheets import write_csv, write_xlsx
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door

WRITERS = {
    "csv": (write_csv, "text/csv; charset=utf-8"),
    "xlsx": (write_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


def _grids(matter: Matter) -> Sequence[Grid]:
    if matter.phase is Phase.DRAFT:
        raise Http404
    return grids(figures_of(matter.round, whole=False), came(matter.round), parts_of(matter.round))


@door(ConsultationAct.ANSWER, within=True)
def summary(request: HttpRequest, slug: str) -> HttpResponse:
    """By way, side, paragraph and verdict; by day, on the last day by hour."""
    matter = find(request, slug)
    context = shown(matter) | {"grids": _grids(matter), "at": instant()}
    return page(request, "consultations/summary.html", context, private=True)


@door(ConsultationAct.ANSWER, within=True)
def sheet(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The same tables for a spreadsheet."""
    matter = find(request, slug)
    if kind not in WRITERS:
        raise Http404
    write, mime = WRITERS[kind]
    first, *rest = lines(_grids(matter))
    response = HttpResponse(write(first, rest), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="zestawienie-{slug}-{dates().iso(instant())[:10]}.{kind}"'
    response["Cache-Control"] = "no-store"
    return response
