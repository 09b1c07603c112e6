"""Files of the report: each is sent only while it says what stands in the tables."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.models import ReportFile
from wspolnie.desks.consultations.report_states import ReportForm
from wspolnie.desks.consultations.states import Phase
from wspolnie.desks.consultations.views.found import find
from wspolnie.desks.consultations.views.report import may_read, standing_digest
from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.web.city import city_of
from wspolnie.spaces.views import door

KINDS: Final = {
    ReportForm.PDF: ("pdf", "application/pdf"),
    ReportForm.DOCX: ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ReportForm.XLSX: ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ReportForm.CSV: ("csv", "text/csv; charset=utf-8"),
    ReportForm.JSON: ("json", "application/json"),
    ReportForm.BIP: ("zip", "application/zip"),
}


@door(ConsultationAct.READ)
def file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """One form of the report as it stands; an older one, in which something has changed since, is never sent."""
    matter = find(request, slug)
    if matter.phase is Phase.DRAFT or not may_read(matter) or form not in set(ReportForm):
        raise Http404
    kept = (
        ReportFile.objects.filter(report__round=matter.round, report__digest=standing_digest(matter), form=form)
        .select_related("file")
        .first()
    )
    if kept is None:
        raise Http404
    _ending, mime = KINDS[ReportForm(form)]
    response = HttpResponse(place_of(city_of(request).id, kept.file.sha256).read_bytes(), content_type=mime)
    response["Content-Disposition"] = str(content_disposition_header(True, kept.file.name))
    response["Cache-Control"] = "private, no-cache" if matter.phase is Phase.ANSWERED else "no-store"
    return response
