"""How far the answers are, office by office: each figure leads to its remarks."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.reading.progress import Progress, lines, progress_of, total
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.queue import Queue
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.sheets import SHEETS
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door

COLUMNS: Final = ("komórka", "przydzielone", "bez szkicu", "szkic", "do przejrzenia", "przyjęte", "po terminie")


@door(ConsultationAct.ANSWER, within=True)
def progress(request: HttpRequest, slug: str) -> HttpResponse:
    """The table of the round."""
    matter, now = find(request, slug), instant()
    rows = progress_of(matter.round, now)

    def linked(row: Progress) -> list[tuple[int, str]]:
        """(figure, address of the queue that lists just these)."""
        return [(count, _asked(request, matter, row.whose, step).address()) for step, count in row.figures]

    context = shown(matter) | {
        "rows": [(row, linked(row)) for row in rows],
        "all": total(rows),
        "at": now,
        "asked": _asked(request, matter, "", ""),
    }
    return page(request, "consultations/answers_progress.html", context, private=True)


def _asked(request: HttpRequest, matter: Matter, whose: str, step: str) -> Queue:
    plain = Queue.asked(request, matter)
    return Queue(matter, step, whose, "", type(plain.looked)(), plain.now)


@door(ConsultationAct.ANSWER, within=True)
def sheet(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The same for a spreadsheet."""
    matter, now = find(request, slug), instant()
    if kind not in SHEETS:
        raise Http404
    write, mime = SHEETS[kind]
    response = HttpResponse(write(COLUMNS, lines(progress_of(matter.round, now))), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="postep-{slug}-{dates().iso(now)[:10]}.{kind}"'
    response["Cache-Control"] = "no-store"
    return response
