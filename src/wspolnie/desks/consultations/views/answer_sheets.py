"""The queue of answers as a file for a spreadsheet; it comes back by the pages of imports."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.sheets.answers import COLUMNS, answer_cells
from wspolnie.desks.consultations.views.found import find
from wspolnie.desks.consultations.views.queue import Queue
from wspolnie.foundation.sheets import SHEETS
from wspolnie.spaces.views import door


@door(ConsultationAct.ANSWER, within=True)
def sheet(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Exactly what the queue's filter shows, whole."""
    matter = find(request, slug)
    if kind not in SHEETS:
        raise Http404
    write, mime = SHEETS[kind]
    remarks = Queue.asked(request, matter).remarks
    response = HttpResponse(write(COLUMNS, answer_cells(matter.consultation, remarks)), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="odpowiedzi-{slug}.{kind}"'
    response["Cache-Control"] = "no-store"
    return response
